//! `cargo xtask assets`: what trunk takes from `target/assets/`.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use lexopt::Arg;
use registrant_messages::compile::Catalogue;

use crate::{term, workspace};

const HELP: &str = "\
cargo xtask assets

Called by trunk before it builds (see Trunk.toml). Writes to target/assets/:
  app.css   boot/boot.css, then the style sheets in the order of style/order.txt
  locales/  one table of messages for each language";

/// The command.
pub(crate) fn command(mut arguments: lexopt::Parser) -> Result<ExitCode> {
    match arguments.next()? {
        Some(Arg::Long("help") | Arg::Short('h')) => {
            term::line(HELP);
            return Ok(ExitCode::SUCCESS);
        }
        Some(other) => return Err(other.unexpected().into()),
        None => {}
    }
    // Not cargo's target folder, which a setting may move: trunk finds it relative to the page.
    let folder = workspace::root().join("target/assets");
    std::fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    let boot = workspace::root().join("boot/boot.css");
    let mut css = std::fs::read_to_string(&boot).with_context(|| format!("reading {}", boot.display()))?;
    css.push('\n');
    css.push_str(&style_sheet(&workspace::root().join("style"))?);
    let file = folder.join("app.css");
    std::fs::write(&file, css).with_context(|| format!("writing {}", file.display()))?;
    let tables = folder.join("locales");
    messages()?
        .write_tables(&tables)
        .with_context(|| format!("writing the tables of {}", tables.display()))?;
    Ok(ExitCode::SUCCESS)
}

/// The messages of the app.
pub(crate) fn messages() -> Result<Catalogue> {
    // Errors name their files as a person in the workspace's folder would.
    std::env::set_current_dir(workspace::root()).context("going to the workspace's folder")?;
    Catalogue::read(Path::new("locales"))
        .map_err(|errors| anyhow::anyhow!("the messages are not whole:\n{errors}"))
}

/// All style sheets as one, in the order that `order.txt` lists them; a sheet that is not listed is an error,
/// because it would be forgotten without a sign.
fn style_sheet(folder: &Path) -> Result<String> {
    let order = folder.join("order.txt");
    let list =
        std::fs::read_to_string(&order).with_context(|| format!("reading {}", workspace::short(&order)))?;
    let listed: Vec<&str> =
        list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let mut joined = String::new();
    for name in &listed {
        let sheet = std::fs::read_to_string(folder.join(name))
            .with_context(|| format!("{} lists {name}, which cannot be read", workspace::short(&order)))?;
        joined.push_str(&sheet);
        joined.push('\n');
    }
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.with_context(|| format!("reading {}", folder.display()))?;
        let name =
            entry.path().strip_prefix(folder).unwrap_or(entry.path()).to_string_lossy().replace('\\', "/");
        let is_sheet = Path::new(&name).extension().is_some_and(|ending| ending == "css");
        if is_sheet && !listed.contains(&name.as_str()) {
            bail!(
                "{} does not list {name}: add it where it belongs in the cascade",
                workspace::short(&order)
            );
        }
    }
    Ok(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_joined_in_the_listed_order() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("components")).unwrap();
        std::fs::write(folder.path().join("base.css"), "b").unwrap();
        std::fs::write(folder.path().join("components/a.css"), "a").unwrap();
        std::fs::write(
            folder.path().join("order.txt"),
            "# first what others build on\nbase.css\n\ncomponents/a.css\n",
        )
        .unwrap();
        assert_eq!(style_sheet(folder.path()).unwrap(), "b\na\n");

        std::fs::write(folder.path().join("order.txt"), "base.css\n").unwrap();
        assert!(style_sheet(folder.path()).unwrap_err().to_string().contains("components/a.css"));

        std::fs::write(folder.path().join("order.txt"), "base.css\ngone.css\ncomponents/a.css\n").unwrap();
        assert!(style_sheet(folder.path()).unwrap_err().to_string().contains("gone.css"));
    }
}
