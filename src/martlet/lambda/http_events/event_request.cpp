#include "event_request.hpp"

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>

namespace martlet::lambda {
namespace {

constexpr std::size_t kept_body_bytes_max = 1024 * 1024;

// Load balancers append the address that they saw; everything before it is claimed by the client.
std::string_view last_forwarded(const http::RequestHeaders& headers) {
  std::string_view last;
  for (const http::HeaderView& header : headers) {
    if (equals_ignoring_case(header.name, "x-forwarded-for")) last = header.value;
  }
  return trim(last.substr(last.rfind(',') + 1));  // npos + 1 is 0
}

// VPC Lattice appends the address as load balancers do. The events of both have it nowhere else.
bool names_client_in_header(HttpEventKind kind) { return kind == HttpEventKind::load_balancer || is_lattice(kind); }

std::unexpected<Error> impossible(std::string_view what) {
  return failure(Code::malformed, "the event isn't a valid HTTP request: " + std::string(what));
}

}  // namespace

Task<Result<std::string_view>> EventBody::read(std::size_t bytes_max, std::optional<SteadyTime>) {
  if (bytes_.size() > bytes_max) co_return failure(Code::too_large, "the body is larger than " + std::to_string(bytes_max) + " bytes");
  co_return bytes_;
}

Result<void> EventRequest::build(const HttpEvent& event, const Invocation& invocation, const RequestRules& rules) {
  if (!http::is_token(event.request_method())) return impossible("its method is not a token");
  if (!is_encodable_path(event)) return impossible("its decoded path has a dot segment");
  if (auto decoded = decode_body(event); !decoded) return decoded;
  request_.headers.clear();
  if (auto added = add_headers(event, rules.offers_compression); !added) return added;
  rebuild_target(event, rules.path, target_);
  body_.hold(body_bytes_, invocation);
  request_.method = event.request_method();
  request_.target = target_;
  request_.body = &body_;
  context_.hold(invocation);
  request_.context = &context_;
  request_.remote_address = names_client_in_header(event.kind()) ? last_forwarded(request_.headers) : event.source_ip;
  request_.id = invocation.context.request_id;
  request_.xray_trace = invocation.context.trace_id;
  request_.deadline = invocation.context.steady_deadline();
  return {};
}

Result<void> EventRequest::decode_body(const HttpEvent& event) {
  decoded_body_.clear();
  if (decoded_body_.capacity() > kept_body_bytes_max) decoded_body_.shrink_to_fit();
  body_bytes_ = event.body;
  if (!event.is_base64) return {};
  std::optional<std::string> decoded = from_base64(event.body);
  if (!decoded) return impossible("its body is not base64");
  decoded_body_ = *std::move(decoded);
  body_bytes_ = decoded_body_;
  return {};
}

// The body is complete: its length is that of the received bytes, and it is no longer chunked.
Result<void> EventRequest::add_headers(const HttpEvent& event, bool offers_compression) {
  bool has_length = false;
  bool has_host = false;
  content_length_ = std::to_string(body_bytes_.size());
  for (const NameAndValue& header : event.all_headers()) {
    if (header.header_kind == HeaderKind::not_a_token) return impossible("the name of a header is not a token");
    if (!http::is_field_value(header.value)) return impossible("a control character in the header " + std::string(header.name));
    switch (header.header_kind) {
      case HeaderKind::transfer_encoding: continue;
      case HeaderKind::accept_encoding:
        if (!offers_compression) continue;
        break;
      case HeaderKind::cookie:
        if (!event.cookies.empty()) continue;
        break;
      case HeaderKind::content_length:
        if (!has_length) request_.headers.add(header.name, content_length_);
        has_length = true;
        continue;
      case HeaderKind::host: has_host = true; break;
      default: break;
    }
    request_.headers.add(header.name, header.value);
  }
  if (!event.cookies.empty()) add_cookies(event);
  if (!has_host && http::is_field_value(event.domain) && !event.domain.empty()) request_.headers.add("host", event.domain);
  if (!has_length && !body_bytes_.empty()) request_.headers.add("content-length", content_length_);
  return http::is_field_value(cookie_) ? Result<void>() : impossible("a control character in its cookies");
}

void EventRequest::add_cookies(const HttpEvent& event) {
  cookie_.clear();
  for (const std::string_view cookie : event.cookies) {
    if (!cookie_.empty()) cookie_ += "; ";
    cookie_ += cookie;
  }
  request_.headers.add("cookie", cookie_);
}

}  // namespace martlet::lambda
