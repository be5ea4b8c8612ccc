//! Where the bytes of kept files are: a folder, or whatever else
//! [`ObjectStore`] speaks to. Each object has a random name that says nothing,
//! and is sealed where a key is configured; what it is stands in the table
//! `file` ([`crate::store`]).

pub mod check;
mod name;
mod office;
mod picture;
mod seal;

use std::path::Path;
use std::sync::Arc;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use object_store::local::LocalFileSystem;
use object_store::path::Path as ObjectPath;
use object_store::{ObjectStore, ObjectStoreExt as _, PutMode, PutPayload};
use rand::Rng as _;
use sha2::{Digest as _, Sha256};

pub use check::{Checked, Found, Unfit};
pub use name::clean_name;
pub use seal::{FileKeys, KeysError};

/// Why bytes were not kept or not given.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// No place for files is set.
    #[error("no folder for files is set")]
    Nowhere,
    /// The object is not there.
    #[error("the bytes of file object {0} are gone")]
    Gone(String),
    /// The key it was sealed with is not configured.
    #[error("the key {0:?} with which a file was sealed is not configured")]
    NoKey(String),
    /// It is not what was kept.
    #[error("the bytes of file object {0} were altered")]
    Altered(String),
    /// The place did not take or give it.
    #[error("the place for files failed: {0}")]
    Failed(#[from] object_store::Error),
    /// The folder cannot be used.
    #[error("the folder for files cannot be used: {0}")]
    Folder(#[from] std::io::Error),
}

/// The name of an object, and what is needed to read it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Object {
    /// 32 random hex digits.
    pub name: String,
    /// The id of the key it is sealed with; empty where it is not.
    pub key: String,
    /// SHA-256 of what was kept, in hex.
    pub digest: String,
}

/// The place for files; cheap to clone.
#[derive(Clone)]
pub struct Files {
    objects: Option<Arc<dyn ObjectStore>>,
    keys: Arc<FileKeys>,
}

impl std::fmt::Debug for Files {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Files").field("objects", &self.objects).finish_non_exhaustive()
    }
}

impl Files {
    /// No place at all: nothing is kept.
    pub fn nowhere() -> Self {
        Self { objects: None, keys: Arc::default() }
    }

    /// Whatever keeps objects, for instance a service that several machines share.
    pub fn over(objects: Arc<dyn ObjectStore>, keys: FileKeys) -> Self {
        Self { objects: Some(objects), keys: Arc::new(keys) }
    }

    /// A folder; one that is made is for its owner alone.
    ///
    /// # Errors
    /// When it cannot be made or is no folder.
    pub fn folder(path: &Path, keys: FileKeys) -> Result<Self, FileError> {
        let mut folders = std::fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut folders, 0o700);
        folders.recursive(true).create(path)?;
        Ok(Self::over(Arc::new(LocalFileSystem::new_with_prefix(path)?.with_fsync(true)), keys))
    }

    /// A name for an object to be kept: random, so it tells nothing.
    pub fn new_name() -> String {
        let bytes: [u8; 16] = rand::rng().random();
        hex(&bytes)
    }

    /// Keeps bytes under this name, of which there must be none yet.
    ///
    /// # Errors
    /// When the place does not take them.
    pub fn put<'a>(&'a self, name: &'a str, bytes: &'a [u8]) -> BoxFuture<'a, Result<Object, FileError>> {
        async move {
            let objects = self.objects.as_ref().ok_or(FileError::Nowhere)?;
            let digest = hex(&Sha256::digest(bytes));
            let (key, sealed) = self.keys.seal(name, bytes);
            objects.put_opts(&path(name), PutPayload::from(sealed), PutMode::Create.into()).await?;
            Ok(Object { name: name.to_owned(), key, digest })
        }
        .boxed()
    }

    /// The bytes of an object, exactly as they were kept.
    ///
    /// # Errors
    /// When they are gone, altered, or sealed with a key that is not configured.
    pub fn get<'a>(&'a self, object: &'a Object) -> BoxFuture<'a, Result<Vec<u8>, FileError>> {
        async move {
            let objects = self.objects.as_ref().ok_or(FileError::Nowhere)?;
            let found = match objects.get(&path(&object.name)).await {
                Ok(found) => found.bytes().await?,
                Err(object_store::Error::NotFound { .. }) => {
                    return Err(FileError::Gone(object.name.clone()));
                }
                Err(error) => return Err(error.into()),
            };
            let bytes = self.keys.open(&object.name, &object.key, &found)?;
            match hex(&Sha256::digest(&bytes)) == object.digest {
                true => Ok(bytes),
                false => Err(FileError::Altered(object.name.clone())),
            }
        }
        .boxed()
    }

    /// Forgets the bytes of an object; of one that is not there as well.
    ///
    /// # Errors
    /// When the place fails.
    pub fn delete<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Result<(), FileError>> {
        async move {
            let objects = self.objects.as_ref().ok_or(FileError::Nowhere)?;
            match objects.delete(&path(name)).await {
                Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
                Err(error) => Err(error.into()),
            }
        }
        .boxed()
    }

    /// Whether a file can be written, read and taken away again.
    ///
    /// # Errors
    /// Says what failed.
    pub fn probe<'a>(&'a self) -> BoxFuture<'a, Result<(), FileError>> {
        async move {
            let name = Self::new_name();
            let object = self.put(&name, b"probe").await?;
            let read = self.get(&object).await;
            self.delete(&name).await?;
            read.map(drop)
        }
        .boxed()
    }
}

/// Objects are spread over folders, which some file systems like better.
fn path(name: &str) -> ObjectPath {
    ObjectPath::from_iter([name.get(..2).unwrap_or(name), name])
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests;
