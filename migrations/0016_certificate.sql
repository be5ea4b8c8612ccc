-- Certificates of attendance that were issued. `token` is the end of the public
-- address under which one is verified; it says nothing of the registration.
CREATE TABLE certificate (
  id {{id}},
  registration BIGINT NOT NULL UNIQUE REFERENCES registration (id),
  token TEXT NOT NULL UNIQUE,
  issued_at BIGINT NOT NULL
);
