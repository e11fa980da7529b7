#include <utility>

#include "openssl_certificate_check.hpp"
#include "openssl_context.hpp"
#include "openssl_transport.hpp"
#include "tls.hpp"

namespace martlet::net {
namespace {

class OpensslTls final : public Tls {
 public:
  explicit OpensslTls(ClientContext made) : made_(std::move(made)) {}

  Task<Result<std::unique_ptr<Transport>>> secure(Loop& loop, std::unique_ptr<Transport> plain, Origin origin) override {
    auto check = std::make_unique<CertificateCheck>();
    check->origin = std::move(origin);
    check->trusted = made_.trusted;
    SslSession session = make_client_session(*made_.context, *check);
    if (!session) co_return failure(Code::malformed, '"' + check->origin.host + "\" isn't a host that can have a certificate");
    auto secured = std::make_unique<OpensslTransport>(loop, std::move(plain), std::move(check), std::move(session));
    const Result<void> shaken = co_await OpensslTransport::Handshake(*secured);
    if (!shaken) co_return std::unexpected(shaken.error());
    co_return secured;
  }

 private:
  const ClientContext made_;
};

}  // namespace

Result<std::unique_ptr<Tls>> Tls::open(const std::string& trust_path) {
  Result<ClientContext> made = make_client_context(trust_path);
  if (!made) return std::unexpected(made.error());
  return std::make_unique<OpensslTls>(std::move(*made));
}

}  // namespace martlet::net
