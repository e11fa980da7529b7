#include "request_head.hpp"

#include <algorithm>

#include <martlet/base/text.hpp>

namespace martlet::net {
namespace {

bool is_target(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > 0x20 && c != 0x7F; });
}

bool is_framing(std::string_view name) {
  return equals_ignoring_case(name, "content-length") || equals_ignoring_case(name, "transfer-encoding") ||
         equals_ignoring_case(name, "connection");
}

std::string bracketed(const std::string& host) { return host.find(':') == std::string::npos ? host : '[' + host + ']'; }

std::string host_of(const Origin& origin) {
  std::string host = bracketed(origin.host);
  const std::uint16_t usual = origin.scheme == Scheme::https ? 443 : 80;
  if (origin.port != usual) host += ":" + std::to_string(origin.port);
  return host;
}

void append_field(std::string& out, std::string_view name, std::string_view value) {
  out += name;
  out += ": ";
  out += value;
  out += "\r\n";
}

void append_framing(std::string& out, const ClientRequest& request) {
  if (std::holds_alternative<std::unique_ptr<http::BodyStream>>(request.body)) {
    if (request.stream_bytes) return append_field(out, "content-length", std::to_string(*request.stream_bytes));
    return append_field(out, "transfer-encoding", "chunked");
  }
  std::size_t length = 0;
  if (const auto* text = std::get_if<std::string>(&request.body)) length = text->size();
  if (const auto* text = std::get_if<std::string_view>(&request.body)) length = text->size();
  const bool needs_none = request.method == "GET" || request.method == "HEAD" || request.method == "DELETE" || request.method == "OPTIONS";
  if (length > 0 || !needs_none) append_field(out, "content-length", std::to_string(length));
}

// `*`, for OPTIONS of the whole server, has no path in absolute form (RFC 9112, section 3.2.4).
std::string absolute_form(const Origin& origin, std::string_view target) {
  return "http://" + host_of(origin) + std::string(target == "*" ? "" : target);
}

}  // namespace

std::string authority_of(const Origin& origin) { return bracketed(origin.host) + ':' + std::to_string(origin.port); }

Result<void> check_request(const ClientRequest& request) {
  if (!http::is_token(request.method)) return failure(Code::malformed, "the method isn't a token");
  if (!is_target(request.target))
    return failure(Code::malformed, "the target is empty, or has spaces or control characters", "percent-encode it");
  for (const http::Headers::Field& field : request.headers) {
    if (!http::is_token(field.name)) return failure(Code::malformed, "the header name \"" + field.name + "\" isn't a token");
    if (!http::is_field_value(field.value))
      return failure(Code::malformed, "the value of the header " + field.name + " has control characters");
  }
  return {};
}

std::string request_head(const Origin& origin, const ClientRequest& request, const Proxy* proxy) {
  const std::string target = proxy ? absolute_form(origin, request.target) : request.target;
  std::string head = request.method + ' ' + target + " HTTP/1.1\r\n";
  if (proxy && !proxy->authorization.empty()) append_field(head, "proxy-authorization", proxy->authorization);
  if (!request.headers.has("host")) append_field(head, "host", host_of(origin));
  for (const http::Headers::Field& field : request.headers) {
    if (!is_framing(field.name)) append_field(head, field.name, field.value);
  }
  append_framing(head, request);
  head += "\r\n";
  return head;
}

bool is_repeatable(const ClientRequest& request) {
  constexpr std::string_view idempotent[] = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"};
  const bool is_stream = std::holds_alternative<std::unique_ptr<http::BodyStream>>(request.body);
  return !is_stream && std::find(std::begin(idempotent), std::end(idempotent), request.method) != std::end(idempotent);
}

}  // namespace martlet::net
