//! The commands of daily work: `cargo xtask <command>`.

mod assets;
mod audit;
mod bench;
mod cache;
mod dist;
mod interrupt;
mod process;
mod prove;
mod screenshots;
mod serve;
mod setup;
mod size;
mod term;
mod test;
mod versions;
mod workspace;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <command>

  serve        start the app, its proxy and the sandbox on this machine
  test         run every test; ends with one line `N passed, N failed`
  prove        run owner changes while calls go wrong, and check what came of them
  bench        measure owner changes: their speed, what waiting costs, going on after a restart
  dist         build what the browser loads into dist/
  size         hold its size against the recorded one; `--record` writes it down
  setup        install what the other commands need (they do it themselves when something is missing)
  screenshots  take pictures of the running app
  audit        check licences and known weaknesses of dependencies
  assets       join the style sheets and write the message tables (trunk calls it before it builds)
  finish       shrink, name and compress what trunk built (trunk calls it after it has built)

`cargo xtask <command> --help` tells more.";

fn main() -> ExitCode {
    let mut arguments = lexopt::Parser::from_env();
    let done = match arguments.next() {
        Ok(Some(lexopt::Arg::Value(command))) => match command.to_str() {
            Some("audit") => audit::command(arguments),
            Some("assets") => assets::command(arguments),
            Some("bench") => bench::command(arguments),
            Some("dist") => dist::command(arguments),
            Some("finish") => dist::finish::command(arguments),
            Some("prove") => prove::command(arguments),
            Some("screenshots") => screenshots::command(arguments),
            Some("serve") => serve::command(arguments),
            Some("test") => test::command(arguments),
            Some("setup") => setup::command(arguments),
            Some("size") => size::command(arguments),
            _ => Err(anyhow::anyhow!("there is no command `{}`\n\n{HELP}", command.display())),
        },
        Ok(Some(lexopt::Arg::Long("help") | lexopt::Arg::Short('h')) | None) => {
            term::line(HELP);
            Ok(ExitCode::SUCCESS)
        }
        Ok(Some(other)) => Err(anyhow::Error::from(other.unexpected()).context(HELP)),
        Err(error) => Err(error.into()),
    };
    done.unwrap_or_else(|error| {
        term::problem(&format!("{error:#}"));
        ExitCode::FAILURE
    })
}
