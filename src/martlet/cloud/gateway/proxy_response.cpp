#include "proxy_response.hpp"

#include <array>

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>
#include <martlet/http/status.hpp>
#include <martlet/json/value.hpp>

namespace martlet::cloud {
namespace {

using json::Value;

// Hop-by-hop headers. The gateway itself manages its connection to the client.
constexpr std::array<std::string_view, 5> hop_by_hop_headers = {"connection", "keep-alive", "proxy-connection", "transfer-encoding",
                                                                "upgrade"};

bool is_hop_by_hop(std::string_view name) {
  for (const std::string_view one : hop_by_hop_headers) {
    if (equals_ignoring_case(one, name)) return true;
  }
  return false;
}

bool is_format_2(GatewayKind kind) { return kind == GatewayKind::http_api_2 || kind == GatewayKind::function_url; }

std::unexpected<Error> malformed(std::string what) {
  return failure(Code::malformed, "the function's answer is malformed: " + std::move(what));
}

// A header's value can also be written as a number or a boolean.
std::optional<std::string> text_of(const Value& value) {
  if (const std::string* text = value.string()) return *text;
  if (value.is_number() || value.boolean()) return value.to_text();
  return std::nullopt;
}

Result<void> add_header(http::Headers& headers, std::string_view name, const Value& value) {
  const std::optional<std::string> text = text_of(value);
  if (!text) return malformed("the header " + std::string(name) + " is not a string");
  if (!http::is_token(name) || !http::is_field_value(*text)) return malformed("the header " + std::string(name) + " can't be sent");
  if (!is_hop_by_hop(name)) headers.add(name, *text);
  return {};
}

// Returns the object at `key`, or nullptr if it is missing.
Result<const json::Object*> object_at(const Value& answer, std::string_view key) {
  const Value* value = answer.find(key);
  if (!value || value->is_null()) return nullptr;
  if (!value->object()) return malformed(std::string(key) + " is not an object");
  return value->object();
}

Result<void> add_lists(http::Headers& headers, const json::Object& lists) {
  for (const auto& [name, list] : lists) {
    if (!list.array()) return malformed("the header " + name + " in multiValueHeaders is not an array");
    for (const Value& value : *list.array()) {
      if (auto added = add_header(headers, name, value); !added) return added;
    }
  }
  return {};
}

Result<void> add_headers(http::Headers& headers, const Value& answer, GatewayKind kind) {
  if (!is_format_2(kind)) {
    const auto lists = object_at(answer, "multiValueHeaders");
    if (!lists) return std::unexpected(lists.error());
    if (*lists) {
      if (auto added = add_lists(headers, **lists); !added) return added;
    }
  }
  if (kind == GatewayKind::load_balancer) return {};
  const http::Headers hiding = headers;
  const auto singles = object_at(answer, "headers");
  if (!singles) return std::unexpected(singles.error());
  if (!*singles) return {};
  for (const auto& [name, value] : **singles) {
    if (hiding.has(name)) continue;
    if (auto added = add_header(headers, name, value); !added) return added;
  }
  return {};
}

Result<void> add_cookies(http::Headers& headers, const Value& answer) {
  const Value* cookies = answer.find("cookies");
  if (!cookies || cookies->is_null()) return {};
  if (!cookies->array()) return malformed("cookies is not an array");
  for (const Value& cookie : *cookies->array()) {
    if (auto added = add_header(headers, "set-cookie", cookie); !added) return added;
  }
  return {};
}

// API Gateway accepts the text "200" for 200.
Result<int> status_of(const Value& status) {
  std::int64_t number = 0;
  if (const std::int64_t* whole = status.int64()) number = *whole;
  if (const std::string* text = status.string(); text && text->size() == 3) {
    for (const char c : *text) number = is_ascii_digit(c) ? number * 10 + (c - '0') : -10'000;
  }
  if (number < 200 || number > 599) return malformed("statusCode is not a status");
  return static_cast<int>(number);
}

Result<std::string> body_of(const Value& answer, bool decodes_base64) {
  const Value* body = answer.find("body");
  if (!body || body->is_null()) return std::string();
  if (!body->string()) return malformed("body is not a string");
  const Value* is_base64 = answer.find("isBase64Encoded");
  if (!is_base64 || is_base64->is_null()) return *body->string();
  if (!is_base64->boolean()) return malformed("isBase64Encoded is not a boolean");
  if (!*is_base64->boolean() || !decodes_base64) return *body->string();
  std::optional<std::string> bytes = from_base64(*body->string());
  if (!bytes) return malformed("body is not base64");
  return *std::move(bytes);
}

// If no body is sent, the function's content-length is that of a GET's body. Otherwise the gateway sets the header itself.
void put_body(http::Response& response, std::string body, bool is_head) {
  const bool may_have_body = http::may_have_body(response.status);
  if (may_have_body ? !is_head : response.status != 304) response.headers.remove("content-length");
  if (is_head || !may_have_body) return;
  response.headers.add("content-length", std::to_string(body.size()));
  response.body = std::move(body);
}

http::Response whole_answer(const std::string& payload, bool is_head) {
  http::Response response;
  response.headers.set("content-type", "application/json");
  put_body(response, payload, is_head);
  return response;
}

}  // namespace

Result<http::Response> read_proxy_response(const std::string& payload, const ProxyResponseRules& rules) {
  if (rules.kind == GatewayKind::load_balancer && payload.size() > load_balancer_body_bytes_max) return malformed("it is too large");
  const Result<Value> answer = json::parse(payload);
  if (!answer) return malformed(to_text(answer.error()));
  const Value* status_code = answer->find("statusCode");
  if (!status_code && is_format_2(rules.kind) && !rules.is_prelude) return whole_answer(payload, rules.is_head);
  if (!answer->object()) return malformed("it is not an object");
  if (!status_code) return malformed("it has no statusCode");
  const Result<int> status = status_of(*status_code);
  if (!status) return std::unexpected(status.error());

  http::Response response;
  response.status = *status;
  if (auto added = add_headers(response.headers, *answer, rules.kind); !added) return std::unexpected(added.error());
  if (is_format_2(rules.kind) || rules.is_prelude) {
    if (auto added = add_cookies(response.headers, *answer); !added) return std::unexpected(added.error());
  }
  if (rules.is_prelude) {
    response.headers.remove("content-length");
    return response;
  }
  Result<std::string> body = body_of(*answer, rules.decodes_base64);
  if (!body) return std::unexpected(body.error());
  put_body(response, *std::move(body), rules.is_head);
  return response;
}

}  // namespace martlet::cloud
