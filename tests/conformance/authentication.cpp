#include "authentication.hpp"

#include <martlet/base/encoding.hpp>
#include <martlet/server/request.hpp>

// The schemes of the hapi application. Unlike martlet::bearer() and basic(), they compare the scheme's name case-sensitively.

namespace conformance {
namespace {

using namespace martlet;

std::optional<std::string_view> authorization(const Request& request, std::string_view scheme) {
  const std::string_view header = request.headers().get("authorization").value_or(std::string_view());
  if (!header.starts_with(scheme)) return std::nullopt;
  return header.substr(scheme.size());
}

json::Value named(std::string_view id) { return json::Object{{"id", id}}; }

Credentials<> user(std::string_view id, std::vector<std::string> scope) {
  Credentials<> credentials;
  credentials.user = named(id);
  credentials.scope = std::move(scope);
  return credentials;
}

std::optional<Credentials<>> credentials_of(std::string_view token) {
  if (token == "token-alice") return user("alice", {"orders:read", "orders:write", "user-alice"});
  if (token == "token-bob") return user("bob", {"orders:read", "user-bob"});
  if (token == "token-banned") return user("eve", {"orders:read", "orders:write", "banned"});
  if (token == "token-batch") {
    Credentials<> batch;
    batch.app = named("batch");
    batch.scope = {"orders:read", "orders:write"};
    return batch;
  }
  if (token == "token-noscope") {
    Credentials<> nil = user("nil", {});
    nil.has_scope = false;
    return nil;
  }
  return std::nullopt;
}

}  // namespace

Task<Authentication> TokenScheme::authenticate(Request& request) {
  const std::optional<std::string_view> token = authorization(request, "Bearer ");
  if (!token) co_return unauthorized(std::nullopt, "Bearer");
  std::optional<Credentials<>> credentials = credentials_of(*token);
  if (!credentials) co_return unauthorized("Invalid token", "Bearer");
  co_return std::move(*credentials);
}

Task<Authentication> PasswordScheme::authenticate(Request& request) {
  const std::optional<std::string_view> login = authorization(request, "Basic ");
  if (!login) co_return unauthorized(std::nullopt, "Basic", {{"realm", "admin"}});
  if (from_base64_lenient(*login) != "root:secret:pass") co_return unauthorized("Bad username or password", "Basic", {{"realm", "admin"}});
  co_return user("root", {"admin"});
}

}  // namespace conformance
