# Certificates of attendance
certificate-button = Certificate
certificate-making = Your certificate is being made and arrives here in a moment.
certificate-caption = { $number }: certificate of attendance for { $event }, { $title }
certificate-no-fonts = The certificate cannot be made just now: this service has no font for Chinese yet. The office has to install one; please ask again later. Everything else works as usual.
certificate-letters = The certificate cannot be made yet: no font here has the letters { $letters }. The office has to install one; please ask again later.
refused-not-over = The event is not over yet. Its certificate is here as soon as it is.
refused-not-attended = This registration was not checked in, so there is no certificate. If you were there, please write to the organiser.

# What stands on it
certificate-issuer = Yunnan Association for Science and Technology · HOME Program
certificate-heading = Certificate of Attendance
certificate-certifies = This is to certify that
certificate-attended = attended
certificate-kind = Kind
certificate-when = Date
certificate-place = Place
certificate-organiser = Organiser
certificate-co-organisers = Co-organisers
certificate-issued = Issued { $day } · No. { $number }
certificate-verify = Scan to verify

# The page where it is verified
verify-heading = Verify a certificate
verify-genuine = This certificate was issued here.
verify-name = Name
verify-institution = Institution
verify-event = Event
verify-number = Number
verify-issued = Issued
verify-none = There is no such certificate.
verify-none-what = No certificate was issued under this address. Please compare it with the one on the document, letter by letter, or scan the code again.
