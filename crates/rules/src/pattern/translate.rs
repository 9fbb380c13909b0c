//! From a registrar's regular expression to one that both engines read alike.

use std::fmt::Write as _;
use std::iter::Peekable;
use std::str::Chars;

/// Patterns of more characters than this are refused.
pub const MAX_PATTERN: usize = 1_000;

/// How much a pattern may grow by its counted repetitions, in single steps.
const MAX_WEIGHT: u32 = 10_000;

/// In how many ways a pattern may go about one text, roughly: a backtracking engine tries them all.
const MAX_WAYS: u32 = 1 << 20;

/// A repetition without a bound counts as this many ways.
const ENDLESS_WAYS: u32 = 32;

/// A class such as `\p{L}` weighs this much when it is compiled.
const CATEGORY_WEIGHT: u32 = 50;

/// How deep groups may stand inside groups.
const MAX_GROUPS: usize = 20;

/// What JavaScript calls white space (`\s`), as the inside of a class.
const SPACE: &str = r"\t\n\x0B\f\r \xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";

/// The general categories of Unicode that both engines know by these names.
const CATEGORIES: [&str; 35] = [
    "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps",
    "Pe", "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Co",
];

/// Rewrites a pattern so that `new RegExp(it, "u")` and `regex::Regex::new(it)` accept it and agree on every
/// text; `None` if that cannot be done.
///
/// Accepted: literals, `.`, `^`, `$`, `\A`, `\z`, classes with ranges, `\d \w \s \D \W \S` (ASCII digits and
/// words, JavaScript's white space), `\p{…}` of a general category, groups of any name, `|`, and the
/// quantifiers, as long as nothing that can match in several ways is repeated without a bound.
pub fn translate(pattern: &str) -> Option<String> {
    if pattern.chars().nth(MAX_PATTERN).is_some() {
        return None;
    }
    let mut reader =
        Reader { rest: pattern.chars().peekable(), out: String::with_capacity(pattern.len() * 2) };
    let whole = reader.alternatives(0)?;
    let bounded = whole.weight <= MAX_WEIGHT && whole.ways <= MAX_WAYS;
    (reader.rest.peek().is_none() && bounded).then_some(reader.out)
}

/// What a part of a pattern is like.
#[derive(Clone, Copy)]
struct Part {
    /// Its size with the repetitions written out.
    weight: u32,
    /// In how many ways it can match: lengths of a repetition, branches of an alternation.
    ways: u32,
}

impl Part {
    const SINGLE: Self = Self { weight: 1, ways: 1 };
}

struct Reader<'a> {
    rest: Peekable<Chars<'a>>,
    out: String,
}

impl Reader<'_> {
    fn eat(&mut self, wanted: char) -> bool {
        self.rest.next_if_eq(&wanted).is_some()
    }

    fn alternatives(&mut self, depth: usize) -> Option<Part> {
        let mut whole = self.sequence(depth)?;
        while self.eat('|') {
            self.out.push('|');
            let other = self.sequence(depth)?;
            whole.weight = whole.weight.saturating_add(other.weight);
            whole.ways = whole.ways.saturating_add(other.ways);
        }
        Some(whole)
    }

    fn sequence(&mut self, depth: usize) -> Option<Part> {
        let mut whole = Part { weight: 0, ways: 1 };
        while let Some(next) = self.rest.next_if(|next| !matches!(next, '|' | ')')) {
            let part = match next {
                '^' | '$' => self.anchor(next),
                '\\' if self.eat('A') => self.anchor('^'),
                '\\' if self.eat('z') => self.anchor('$'),
                _ => {
                    let atom = self.atom(next, depth)?;
                    self.quantified(atom)
                }
            }?;
            whole.weight = whole.weight.saturating_add(part.weight);
            whole.ways = whole.ways.saturating_mul(part.ways);
        }
        Some(whole)
    }

    /// A place in the text; repeating one makes no sense and is read differently by the two engines.
    fn anchor(&mut self, anchor: char) -> Option<Part> {
        self.out.push(anchor);
        let repeated = matches!(self.rest.peek(), Some('*' | '+' | '?' | '{'));
        (!repeated).then_some(Part::SINGLE)
    }

    fn atom(&mut self, first: char, depth: usize) -> Option<Part> {
        match first {
            '(' => self.group(depth),
            '[' => self.class(),
            '.' => {
                self.out.push_str(r"[^\n\r\u2028\u2029]");
                Some(Part::SINGLE)
            }
            '\\' => match self.rest.next()? {
                'p' => self.category("p"),
                'P' => self.category("P"),
                letter => {
                    if let Some((negated, inside)) = shorthand(letter) {
                        self.out.push_str(if negated { "[^" } else { "[" });
                        self.out.push_str(inside);
                        self.out.push(']');
                    } else {
                        let literal = self.escaped(letter)?;
                        self.literal(literal);
                    }
                    Some(Part::SINGLE)
                }
            },
            '*' | '+' | '?' | '{' | '}' | ']' => None,
            literal => {
                self.literal(literal);
                Some(Part::SINGLE)
            }
        }
    }

    /// A group: what it is called, and that it captures, is of no account.
    fn group(&mut self, depth: usize) -> Option<Part> {
        if depth >= MAX_GROUPS {
            return None;
        }
        if self.eat('?') && !self.eat(':') {
            self.eat('P');
            let named = self.eat('<');
            let mut name = 0_usize;
            while named && self.rest.next_if(|next| next.is_ascii_alphanumeric() || *next == '_').is_some() {
                name += 1;
            }
            if name == 0 || !self.eat('>') {
                return None;
            }
        }
        self.out.push_str("(?:");
        let inside = self.alternatives(depth + 1)?;
        self.out.push(')');
        self.eat(')').then_some(inside)
    }

    fn quantified(&mut self, atom: Part) -> Option<Part> {
        let Some(sign) = self.rest.next_if(|next| matches!(next, '*' | '+' | '?' | '{')) else {
            return Some(atom);
        };
        let (min, max) = match sign {
            '*' => (0, None),
            '+' => (1, None),
            '?' => (0, Some(1)),
            _ => self.bounds()?,
        };
        let ways = match max {
            None if atom.ways > 1 => return None,
            None => ENDLESS_WAYS,
            Some(max) if max < min => return None,
            Some(max) => {
                (min..=max).fold(0_u32, |sum, times| sum.saturating_add(atom.ways.saturating_pow(times)))
            }
        };
        let written = match max {
            Some(max) => write!(self.out, "{{{min},{max}}}"),
            None => write!(self.out, "{{{min},}}"),
        };
        written.ok()?;
        if self.eat('?') {
            self.out.push('?');
        }
        let twice = matches!(self.rest.peek(), Some('*' | '+' | '?' | '{'));
        let weight = atom.weight.saturating_mul(max.unwrap_or(min).max(1));
        (!twice && weight <= MAX_WEIGHT).then_some(Part { weight, ways })
    }

    /// `{n}`, `{n,}` or `{n,m}` behind its brace.
    fn bounds(&mut self) -> Option<(u32, Option<u32>)> {
        let min = self.count()?;
        if self.eat('}') {
            return Some((min, Some(min)));
        }
        if !self.eat(',') {
            return None;
        }
        if self.eat('}') {
            return Some((min, None));
        }
        let max = self.count()?;
        self.eat('}').then_some((min, Some(max)))
    }

    fn count(&mut self) -> Option<u32> {
        let mut digits = String::new();
        while let Some(digit) = self.rest.next_if(char::is_ascii_digit) {
            digits.push(digit);
        }
        digits.parse().ok().filter(|count| *count <= 1_000)
    }

    fn class(&mut self) -> Option<Part> {
        self.out.push('[');
        if self.eat('^') {
            self.out.push('^');
        }
        let mut weight = 1;
        let mut empty = true;
        loop {
            let first = self.rest.next()?;
            match first {
                ']' if empty => return None,
                ']' => break,
                // `[` inside a class opens a POSIX class for one engine and is a letter for the other; `&&`,
                // `--` and `~~` are set operations for one of them. As literals they are written by number.
                '[' if self.rest.peek() == Some(&':') => return None,
                _ => {}
            }
            empty = false;
            match self.member(first)? {
                Member::Set { weight: more } => weight += more,
                Member::Letter(low) => {
                    if self.opens_range() {
                        let end = self.rest.next()?;
                        match self.member_letter(end)? {
                            high if low <= high => self.range(low, high),
                            _ => return None,
                        }
                    } else {
                        self.literal(low);
                    }
                }
            }
        }
        self.out.push(']');
        Some(Part { weight, ways: 1 })
    }

    /// Whether a `-` follows that joins two ends, and takes it. A `-` before `]` is a letter.
    fn opens_range(&mut self) -> bool {
        let mut ahead = self.rest.clone();
        let joins = ahead.next() == Some('-') && ahead.next().is_some_and(|end| end != ']');
        if joins {
            self.rest.next();
        }
        joins
    }

    fn member(&mut self, first: char) -> Option<Member> {
        if first != '\\' {
            return Some(Member::Letter(first));
        }
        match self.rest.next()? {
            'p' => self.category("p").map(|part| Member::Set { weight: part.weight }),
            letter => match shorthand(letter) {
                Some((true, _)) => None,
                Some((false, inside)) => {
                    self.out.push_str(inside);
                    Some(Member::Set { weight: 1 })
                }
                None => self.escaped(letter).map(Member::Letter),
            },
        }
    }

    fn member_letter(&mut self, first: char) -> Option<char> {
        match first {
            '[' => None,
            '\\' => {
                let letter = self.rest.next()?;
                if shorthand(letter).is_some() { None } else { self.escaped(letter) }
            }
            letter => Some(letter),
        }
    }

    /// A general category behind `\p` or `\P`.
    fn category(&mut self, escape: &str) -> Option<Part> {
        if !self.eat('{') {
            return None;
        }
        let mut name = String::new();
        while let Some(letter) = self.rest.next_if(char::is_ascii_alphabetic) {
            name.push(letter);
        }
        if !self.eat('}') || !CATEGORIES.contains(&name.as_str()) {
            return None;
        }
        write!(self.out, "\\{escape}{{{name}}}").ok()?;
        Some(Part { weight: CATEGORY_WEIGHT, ways: 1 })
    }

    /// The letter that an escape stands for, its first character being read.
    fn escaped(&mut self, letter: char) -> Option<char> {
        match letter {
            't' => Some('\t'),
            'n' => Some('\n'),
            'r' => Some('\r'),
            'f' => Some('\u{C}'),
            'v' => Some('\u{B}'),
            'x' => self.numbered(2),
            'u' => self.numbered(4),
            _ if letter.is_ascii_punctuation() || letter == ' ' => Some(letter),
            _ => None,
        }
    }

    /// `\xHH`, `\uHHHH`, or either with any number in braces.
    fn numbered(&mut self, digits: usize) -> Option<char> {
        let braced = self.eat('{');
        let wanted = if braced { 6 } else { digits };
        let mut number = String::new();
        while number.len() < wanted {
            match self.rest.next_if(char::is_ascii_hexdigit) {
                Some(digit) => number.push(digit),
                None => break,
            }
        }
        let whole = if braced { self.eat('}') } else { number.len() == digits };
        let code = u32::from_str_radix(&number, 16).ok()?;
        char::from_u32(code).filter(|_| whole)
    }

    fn range(&mut self, low: char, high: char) {
        self.literal(low);
        self.out.push('-');
        self.literal(high);
    }

    /// A letter or a digit as itself, everything else by its number: what needs an escape differs.
    fn literal(&mut self, letter: char) {
        if letter.is_ascii_alphanumeric() {
            self.out.push(letter);
        } else {
            // Writing into a text cannot fail.
            let _ = write!(self.out, "\\u{{{:X}}}", u32::from(letter));
        }
    }
}

enum Member {
    Letter(char),
    Set { weight: u32 },
}

/// Whether a class by one letter is negated, and the inside of that class.
fn shorthand(letter: char) -> Option<(bool, &'static str)> {
    match letter {
        'd' => Some((false, "0-9")),
        'D' => Some((true, "0-9")),
        'w' => Some((false, "A-Za-z0-9_")),
        'W' => Some((true, "A-Za-z0-9_")),
        's' => Some((false, SPACE)),
        'S' => Some((true, SPACE)),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
