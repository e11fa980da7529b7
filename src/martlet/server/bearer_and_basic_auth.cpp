#include <martlet/base/encoding.hpp>
#include <martlet/server/authorization_header.hpp>
#include <martlet/server/bearer_and_basic_auth.hpp>
#include <martlet/server/request.hpp>

namespace martlet {
namespace {

class Bearer final : public AuthScheme {
 public:
  explicit Bearer(Validate<std::string> validate) : validate_(std::move(validate)) {}

  Task<Authentication> authenticate(Request& request) override {
    const std::optional<std::string_view> token = authorization(request, "Bearer");
    if (!token) co_return unauthorized(std::nullopt, "Bearer");
    std::optional<Credentials<>> credentials = co_await validate_(std::string(*token));
    if (!credentials) co_return unauthorized("Invalid token", "Bearer");
    co_return std::move(*credentials);
  }

 private:
  Validate<std::string> validate_;
};

class Basic final : public AuthScheme {
 public:
  Basic(std::string realm, Validate<BasicLogin> validate) : realm_(std::move(realm)), validate_(std::move(validate)) {}

  Task<Authentication> authenticate(Request& request) override {
    const std::optional<std::string_view> encoded = authorization(request, "Basic");
    if (!encoded) co_return unauthorized(std::nullopt, "Basic", {{"realm", realm_}});
    const std::string decoded = from_base64_lenient(*encoded);
    const std::size_t colon = decoded.find(':');
    if (colon == std::string::npos) co_return refused();
    BasicLogin login;
    login.name = decoded.substr(0, colon);
    login.password = decoded.substr(colon + 1);
    std::optional<Credentials<>> credentials = co_await validate_(std::move(login));
    if (!credentials) co_return refused();
    co_return std::move(*credentials);
  }

 private:
  Boom refused() const { return unauthorized("Bad username or password", "Basic", {{"realm", realm_}}); }
  std::string realm_;
  Validate<BasicLogin> validate_;
};

}  // namespace

SecurityScheme bearer_security() { return {.type = "http", .scheme = "bearer"}; }
SecurityScheme basic_security() { return {.type = "http", .scheme = "basic"}; }

std::unique_ptr<AuthScheme> make_bearer(Validate<std::string> validate) { return std::make_unique<Bearer>(std::move(validate)); }

std::unique_ptr<AuthScheme> make_basic(std::string realm, Validate<BasicLogin> validate) {
  return std::make_unique<Basic>(std::move(realm), std::move(validate));
}

}  // namespace martlet
