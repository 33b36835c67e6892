//! The saved sources: stored, indexed, searched, exported and restored.
