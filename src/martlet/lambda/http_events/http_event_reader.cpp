#include "http_event_reader.hpp"

#include <cassert>
#include <functional>

namespace martlet::lambda {
namespace {

constexpr std::size_t kept_bytes_max = 1024 * 1024;

}  // namespace

Result<void> HttpEventReader::read(std::string_view text) {
  event_.clear();
  text_ = text;
  unescaped_.clear();
  if (unescaped_.capacity() > kept_bytes_max) unescaped_.shrink_to_fit();
  container_ = Container::none;
  member_ = Member::unknown;
  skipped_ = 0;
  return json::read_events_into(*this, text);
}

HttpEventReader::Member HttpEventReader::event_member(std::string_view key) {
  if (key == "version") return Member::version;
  if (key == "httpMethod") return Member::method;
  if (key == "path") return Member::path;
  if (key == "rawPath") return Member::raw_path;
  if (key == "rawQueryString") return Member::raw_query;
  if (key == "headers") return Member::headers;
  if (key == "multiValueHeaders") return Member::multi_headers;
  if (key == "queryStringParameters" || key == "query_string_parameters") return Member::query;
  if (key == "multiValueQueryStringParameters") return Member::multi_query;
  if (key == "cookies") return Member::cookies;
  if (key == "body") return Member::body;
  if (key == "isBase64Encoded" || key == "is_base64_encoded") return Member::is_base64;
  if (key == "requestContext") return Member::context;
  if (key == "method") return Member::lattice_method;
  if (key == "raw_path") return Member::lattice_path;
  if (key == "methodArn" || key == "routeArn") return Member::authorizer_arn;
  return Member::unknown;
}

HttpEventReader::Member HttpEventReader::context_member(std::string_view key) {
  if (key == "http") return Member::http;
  if (key == "identity") return Member::identity;
  if (key == "elb") return Member::elb;
  if (key == "connectionId") return Member::connection;
  if (key == "serviceArn") return Member::service;
  if (key == "stage") return Member::stage;
  if (key == "domainName") return Member::domain;
  return Member::unknown;
}

HttpEventReader::Container HttpEventReader::container_of(Container inner) {
  switch (inner) {
    case Container::header_values: return Container::multi_headers;
    case Container::plain_header_values: return Container::headers;
    case Container::query_values: return Container::multi_query;
    case Container::plain_query_values: return Container::query;
    case Container::http:
    case Container::identity: return Container::context;
    case Container::event:
    case Container::none: return Container::none;
    default: return Container::event;
  }
}

HttpEventReader::Container HttpEventReader::object_of(Member member) const {
  switch (member) {
    case Member::headers: return Container::headers;
    case Member::multi_headers: return Container::multi_headers;
    case Member::query: return Container::query;
    case Member::multi_query: return Container::multi_query;
    case Member::context: return Container::context;
    case Member::http: return Container::http;
    case Member::identity: return Container::identity;
    default: return Container::none;
  }
}

HttpEventReader::Container HttpEventReader::array_of(Member member) const {
  if (container_ == Container::multi_headers) return Container::header_values;
  if (container_ == Container::multi_query) return Container::query_values;
  if (container_ == Container::headers) return Container::plain_header_values;
  if (container_ == Container::query) return Container::plain_query_values;
  return member == Member::cookies ? Container::cookies : Container::none;
}

// Container::none: one that isn't read.
bool HttpEventReader::enter(Container container) {
  if (skipped_ > 0 || container == Container::none) {
    ++skipped_;
  } else {
    container_ = container;
    member_ = Member::unknown;
  }
  return true;
}

bool HttpEventReader::leave() {
  if (skipped_ > 0) {
    --skipped_;
  } else {
    container_ = container_of(container_);
    member_ = Member::unknown;
  }
  return true;
}

bool HttpEventReader::begin_object() {
  if (skipped_ == 0 && container_ == Container::none) return enter(Container::event);
  if (skipped_ == 0 && member_ == Member::http) event_.has_http = true;
  if (skipped_ == 0 && member_ == Member::elb) event_.has_elb = true;
  return enter(object_of(member_));
}

bool HttpEventReader::key(std::string_view key) {
  if (skipped_ > 0) return true;
  switch (container_) {
    case Container::event: member_ = event_member(key); break;
    case Container::context: member_ = context_member(key); break;
    case Container::http: member_ = key == "method" ? Member::method : key == "sourceIp" ? Member::source_ip : Member::unknown; break;
    case Container::identity: member_ = key == "sourceIp" ? Member::source_ip : Member::unknown; break;
    default: name_ = kept(key);
  }
  return true;
}

bool HttpEventReader::string(std::string_view text) {
  if (skipped_ > 0) return true;
  switch (container_) {
    case Container::headers:
    case Container::plain_header_values: event_.headers.push_back({name_, kept(text)}); break;
    case Container::header_values: event_.multi_headers.push_back({name_, kept(text)}); break;
    case Container::query:
    case Container::plain_query_values: event_.query.push_back({name_, kept(text)}); break;
    case Container::query_values: event_.multi_query.push_back({name_, kept(text)}); break;
    case Container::cookies: event_.cookies.push_back(kept(text)); break;
    default: take(text);
  }
  return true;
}

void HttpEventReader::take(std::string_view value) {
  switch (member_) {
    case Member::version: event_.version = kept(value); break;
    case Member::method: event_.method = kept(value); break;
    case Member::path: event_.path = kept(value); break;
    case Member::raw_path: event_.raw_path = kept(value); break;
    case Member::lattice_method: event_.lattice_method = kept(value); break;
    case Member::lattice_path: event_.lattice_path = kept(value); break;
    case Member::raw_query: event_.raw_query = kept(value); break;
    case Member::body: event_.body = kept(value); break;
    case Member::stage: event_.stage = kept(value); break;
    case Member::domain: event_.domain = kept(value); break;
    case Member::source_ip: event_.source_ip = kept(value); break;
    case Member::service: event_.has_service = true; break;
    case Member::connection: event_.is_web_socket = true; break;
    case Member::authorizer_arn: event_.is_authorizer = true; break;
    default: break;
  }
}

bool HttpEventReader::boolean(bool value) {
  if (skipped_ == 0 && member_ == Member::is_base64) event_.is_base64 = value;
  return true;
}

// A string without escapes is a part of the text, which outlives the event. Any other is copied: all of them together are shorter than
// the text, so that one reservation lasts.
std::string_view HttpEventReader::kept(std::string_view text) {
  const std::less_equal<const char*> not_after;
  const bool in_text = not_after(text_.data(), text.data()) && not_after(text.data() + text.size(), text_.data() + text_.size());
  if (in_text) return text;
  if (unescaped_.capacity() < text_.size()) unescaped_.reserve(text_.size());
  assert(unescaped_.size() + text.size() <= unescaped_.capacity());
  const std::size_t start = unescaped_.size();
  unescaped_ += text;
  return std::string_view(unescaped_).substr(start);
}

}  // namespace martlet::lambda
