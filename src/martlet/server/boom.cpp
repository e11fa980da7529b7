#include <cassert>

#include <martlet/base/join.hpp>
#include <martlet/http/status.hpp>
#include <martlet/server/boom.hpp>

namespace martlet {
namespace {

// A quoted-string (RFC 9110, section 5.6.4), with its special characters escaped and control characters removed.
std::string quoted(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '"' || c == '\\') safe += '\\';
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) safe += c;
  }
  return '"' + safe + '"';
}

void add_attribute(std::string& challenge, std::string_view name, std::string_view value) {
  challenge += challenge.find(' ') == std::string::npos ? " " : ", ";
  challenge += name;
  challenge += '=';
  challenge += quoted(value);
}

}  // namespace

Boom::Boom(const Boom& other) = default;
Boom::Boom(Boom&& other) noexcept = default;
Boom& Boom::operator=(const Boom& other) = default;
Boom& Boom::operator=(Boom&& other) noexcept = default;
Boom::~Boom() = default;

Boom::Boom(int status, std::string message) : status_(status), message_(std::move(message)) {
  assert(status >= 400 && status < 600);
  if (message_.empty()) message_ = http::error_name(status);
}

Boom& Boom::header(std::string_view name, std::string value) {
  headers_.set(name, std::move(value));
  return *this;
}

Boom& Boom::member(std::string_view key, json::Value value) {
  members_.emplace_back(std::string(key), std::move(value));
  return *this;
}

json::Value Boom::payload() const {
  json::Value body;
  body.set("statusCode", status_);
  body.set("error", http::error_name(status_));
  body.set("message", status_ == 500 ? std::string("An internal server error occurred") : message_);
  for (const auto& [key, value] : members_) body.set(key, value);
  return body;
}

Boom bad_request(std::string message) { return Boom(400, std::move(message)); }
Boom unauthorized(std::string message) { return Boom(401, std::move(message)); }
Boom payment_required(std::string message) { return Boom(402, std::move(message)); }
Boom forbidden(std::string message) { return Boom(403, std::move(message)); }
Boom not_found(std::string message) { return Boom(404, std::move(message)); }
Boom not_acceptable(std::string message) { return Boom(406, std::move(message)); }
Boom client_timeout(std::string message) { return Boom(408, std::move(message)); }
Boom conflict(std::string message) { return Boom(409, std::move(message)); }
Boom resource_gone(std::string message) { return Boom(410, std::move(message)); }
Boom precondition_failed(std::string message) { return Boom(412, std::move(message)); }
Boom entity_too_large(std::string message) { return Boom(413, std::move(message)); }
Boom unsupported_media_type(std::string message) { return Boom(415, std::move(message)); }
Boom range_not_satisfiable(std::string message) { return Boom(416, std::move(message)); }
Boom teapot(std::string message) { return Boom(418, std::move(message)); }
Boom bad_data(std::string message) { return Boom(422, std::move(message)); }
Boom locked(std::string message) { return Boom(423, std::move(message)); }
Boom precondition_required(std::string message) { return Boom(428, std::move(message)); }
Boom too_many_requests(std::string message) { return Boom(429, std::move(message)); }
Boom internal(std::string message) { return Boom(500, std::move(message)); }
Boom not_implemented(std::string message) { return Boom(501, std::move(message)); }
Boom bad_gateway(std::string message) { return Boom(502, std::move(message)); }
Boom server_unavailable(std::string message) { return Boom(503, std::move(message)); }
Boom gateway_timeout(std::string message) { return Boom(504, std::move(message)); }

Boom method_not_allowed(std::string message, std::initializer_list<std::string_view> allow) {
  Boom boom(405, std::move(message));
  boom.header("allow", join(allow, ", "));
  return boom;
}

Boom unauthorized(std::optional<std::string> message, std::string_view scheme,
                  std::initializer_list<std::pair<std::string_view, std::string>> attributes) {
  Boom boom(401, message.value_or(std::string()));
  boom.is_missing_ = !message;
  std::string challenge(scheme);
  json::Value described;
  for (const auto& [name, value] : attributes) {
    add_attribute(challenge, name, value);
    described.set(name, value);
  }
  if (message) {
    add_attribute(challenge, "error", *message);
    described.set("error", *message);
  }
  boom.header("www-authenticate", std::move(challenge));
  if (message) boom.member("attributes", std::move(described));
  return boom;
}

}  // namespace martlet
