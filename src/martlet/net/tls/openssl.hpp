#pragma once
#include <openssl/ssl.h>

#include <memory>
#include <optional>
#include <string>

#include <martlet/base/result.hpp>
#include <martlet/net/reactor/origin.hpp>

namespace martlet::net {

struct OpensslDeleter {
  void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
  void operator()(SSL* session) const { SSL_free(session); }
};
using SslContext = std::unique_ptr<SSL_CTX, OpensslDeleter>;
using SslSession = std::unique_ptr<SSL, OpensslDeleter>;

/// A client's context, and where its trusted certificates came from, for error texts.
struct TrustingContext {
  SslContext context;
  std::string trusted;  ///< "/etc/ssl/certs/ca-certificates.crt"
};

/// `trust_path` as in ClientOptions. Certificates are verified in every session made from it.
Result<TrustingContext> make_context(const std::string& trust_path);

/// Who the server must be, and why its certificate was refused, if it was.
struct Judgement {
  Origin origin;
  std::string trusted;
  std::optional<Error> refusal;
};

/// A client's session that takes no certificate but one for `judgement.origin`; null for a host that can't be one. `judgement` must stay.
SslSession make_session(SSL_CTX& context, Judgement& judgement);

/// OpenSSL's verify callback of all sessions: keeps its verdict, and fills in the session's Judgement.
int judge(int is_valid, X509_STORE_CTX* store) noexcept;

/// Why the handshake failed, for a person. Empties OpenSSL's queue of errors.
Error handshake_failure(const Judgement& judgement);

}  // namespace martlet::net
