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
  place_ = Place::outside;
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
  if (key == "queryStringParameters") return Member::query;
  if (key == "multiValueQueryStringParameters") return Member::multi_query;
  if (key == "cookies") return Member::cookies;
  if (key == "body") return Member::body;
  if (key == "isBase64Encoded") return Member::is_base64;
  if (key == "requestContext") return Member::context;
  if (key == "methodArn" || key == "routeArn") return Member::authorizer_arn;
  return Member::unknown;
}

HttpEventReader::Member HttpEventReader::context_member(std::string_view key) {
  if (key == "http") return Member::http;
  if (key == "identity") return Member::identity;
  if (key == "elb") return Member::elb;
  if (key == "stage") return Member::stage;
  if (key == "domainName") return Member::domain;
  return Member::unknown;
}

HttpEventReader::Place HttpEventReader::above(Place place) {
  switch (place) {
    case Place::header_values: return Place::multi_headers;
    case Place::query_values: return Place::multi_query;
    case Place::http:
    case Place::identity: return Place::context;
    case Place::event:
    case Place::outside: return Place::outside;
    default: return Place::event;
  }
}

HttpEventReader::Place HttpEventReader::object_of(Member member) const {
  switch (member) {
    case Member::headers: return Place::headers;
    case Member::multi_headers: return Place::multi_headers;
    case Member::query: return Place::query;
    case Member::multi_query: return Place::multi_query;
    case Member::context: return Place::context;
    case Member::http: return Place::http;
    case Member::identity: return Place::identity;
    default: return Place::outside;
  }
}

HttpEventReader::Place HttpEventReader::array_of(Member member) const {
  if (place_ == Place::multi_headers) return Place::header_values;
  if (place_ == Place::multi_query) return Place::query_values;
  return member == Member::cookies ? Place::cookies : Place::outside;
}

// Place::outside: a container that nobody asked for.
bool HttpEventReader::enter(Place place) {
  if (skipped_ > 0 || place == Place::outside) {
    ++skipped_;
  } else {
    place_ = place;
    member_ = Member::unknown;
  }
  return true;
}

bool HttpEventReader::leave() {
  if (skipped_ > 0) {
    --skipped_;
  } else {
    place_ = above(place_);
    member_ = Member::unknown;
  }
  return true;
}

bool HttpEventReader::begin_object() {
  if (skipped_ == 0 && place_ == Place::outside) return enter(Place::event);
  if (skipped_ == 0 && member_ == Member::http) event_.has_http = true;
  if (skipped_ == 0 && member_ == Member::elb) event_.has_elb = true;
  return enter(object_of(member_));
}

bool HttpEventReader::key(std::string_view key) {
  if (skipped_ > 0) return true;
  switch (place_) {
    case Place::event: member_ = event_member(key); break;
    case Place::context: member_ = context_member(key); break;
    case Place::http: member_ = key == "method" ? Member::method : key == "sourceIp" ? Member::source_ip : Member::unknown; break;
    case Place::identity: member_ = key == "sourceIp" ? Member::source_ip : Member::unknown; break;
    default: name_ = kept(key);
  }
  return true;
}

bool HttpEventReader::string(std::string_view text) {
  if (skipped_ > 0) return true;
  switch (place_) {
    case Place::headers: event_.headers.push_back({name_, kept(text)}); break;
    case Place::header_values: event_.multi_headers.push_back({name_, kept(text)}); break;
    case Place::query: event_.query.push_back({name_, kept(text)}); break;
    case Place::query_values: event_.multi_query.push_back({name_, kept(text)}); break;
    case Place::cookies: event_.cookies.push_back(kept(text)); break;
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
    case Member::raw_query: event_.raw_query = kept(value); break;
    case Member::body: event_.body = kept(value); break;
    case Member::stage: event_.stage = kept(value); break;
    case Member::domain: event_.domain = kept(value); break;
    case Member::source_ip: event_.source_ip = kept(value); break;
    case Member::authorizer_arn: event_.is_authorizer = true; break;
    default: break;
  }
}

bool HttpEventReader::boolean(bool value) {
  if (skipped_ == 0 && member_ == Member::is_base64) event_.is_base64 = value;
  return true;
}

// A string without escapes stands in the text itself, which stays. Any other is copied: all of them together are shorter than
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
