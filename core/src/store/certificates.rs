//! Certificates of attendance that were issued, one a registration.

use crate::domain::ids::RegistrationId;
use crate::domain::registration::Issued;

use super::sql::{Row, statements, values};
use super::{StoreError, Tx};

statements! {
    CERTIFICATE_ISSUE = "INSERT INTO certificate (registration, token, issued_at) VALUES ($1, $2, $3) \
        ON CONFLICT (registration) DO NOTHING";
    CERTIFICATE = "SELECT id, registration, token, issued_at FROM certificate WHERE registration = $1";
    CERTIFICATE_OF_TOKEN = "SELECT id, registration, token, issued_at FROM certificate WHERE token = $1";
}

fn issued(row: &mut Row) -> Result<Issued, StoreError> {
    Ok(Issued { id: row.take()?, registration: row.take()?, token: row.take()?, at: row.take()? })
}

impl Tx {
    /// Issues the certificate of a registration under this token; one that was
    /// issued before stays as it is.
    pub async fn issue_certificate(
        &mut self,
        registration: RegistrationId,
        token: &str,
        now: i64,
    ) -> Result<Issued, StoreError> {
        self.execute(&CERTIFICATE_ISSUE, values![registration, token, now]).await?;
        let issued = self.find(&CERTIFICATE, values![registration], issued).await?;
        issued.ok_or(StoreError::Missing("a certificate"))
    }

    /// The certificate of a registration, if one was issued.
    pub async fn certificate(&mut self, registration: RegistrationId) -> Result<Option<Issued>, StoreError> {
        self.find(&CERTIFICATE, values![registration], issued).await
    }

    /// The certificate with this token.
    pub async fn certificate_of_token(&mut self, token: &str) -> Result<Option<Issued>, StoreError> {
        self.find(&CERTIFICATE_OF_TOKEN, values![token], issued).await
    }
}
