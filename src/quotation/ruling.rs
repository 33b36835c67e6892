//! What one of several rules that are asked in order says.

/// The answer of a rule.
#[derive(Debug)]
pub(super) enum Ruling<T> {
    /// Nothing: the next rule is asked.
    Passes,
    /// This is it; `None` where there is none, whatever later rules would say.
    Settles(Option<T>),
}

impl<T> Ruling<T> {
    /// Settles with what is found, passes otherwise.
    pub fn found(found: Option<T>) -> Ruling<T> {
        if found.is_some() { Ruling::Settles(found) } else { Ruling::Passes }
    }

    /// What is settled.
    pub fn settled(self) -> Option<Option<T>> {
        match self {
            Ruling::Passes => None,
            Ruling::Settles(answer) => Some(answer),
        }
    }
}
