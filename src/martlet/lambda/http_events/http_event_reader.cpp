#include "http_event_reader.hpp"

#include <cassert>
#include <functional>

#include <martlet/json/string_scanning.hpp>
#include <martlet/json/terminated_text.hpp>

namespace martlet::lambda {
namespace {

constexpr std::size_t kept_bytes_max = 1024 * 1024;

}  // namespace

inline void HttpEventReader::begin_member(const CachedKey& key) {
  member_ = key.member;
  name_ = key.text();
  header_kind_ = key.header_kind;
}

// A string without escapes is part of the text, which outlives the event. Any other is copied.
inline std::string_view HttpEventReader::lasting_view(std::string_view text) {
  const std::less_equal<const char*> not_after;
  const bool in_text = not_after(text_.data(), text.data()) && not_after(text.data() + text.size(), text_.data() + text_.size());
  return in_text ? text : copied(text);
}

inline bool HttpEventReader::string(std::string_view text) {
  if (skipped_ == 0 && member_ != Member::unknown) add(text);
  return true;
}

inline CachedKey* HttpEventReader::likely_key() const {
  CachedKey* const likely = last_key_ ? last_key_->next : nullptr;
  return likely && likely->container == place() ? likely : nullptr;
}

// Reads members with the likely keys, as long as their values are strings without escapes.
json::MembersTaken HttpEventReader::take_members(const char* at, const char* end) {
  using Before = json::MembersTaken::Before;
  using json::skip_space;
  while (true) {
    CachedKey* const key = likely_key();
    if (!key || !key->matcher.matches(at, end)) return {at, Before::key};
    last_key_ = key;
    if (skipped_ == 0) begin_member(*key);
    at = skip_space(at + key->matcher.text().size());
    if (*at != '"') return {at, Before::value};
    const char* const last = json::end_of_plain(at + 1, end);
    if (last == end || *last != '"') return {at, Before::value};
    string({at + 1, static_cast<std::size_t>(last - at - 1)});
    at = skip_space(last + 1);
    if (*at != ',') return {at, Before::end};
    at = skip_space(at + 1);
  }
}

Result<void> HttpEventReader::read(std::string_view text) {
  event_.clear();
  text_ = text;
  unescaped_.clear();
  if (unescaped_.capacity() > kept_bytes_max) unescaped_.shrink_to_fit();
  container_ = EventContainer::none;
  member_ = Member::unknown;
  skipped_ = 0;
  last_key_ = &beginning_;
  Result<void> read = json::sax_parse_into(*this, text);
  event_.recognize();
  return read;
}

EventContainer HttpEventReader::container_of(EventContainer inner) {
  switch (inner) {
    case EventContainer::header_values: return EventContainer::multi_headers;
    case EventContainer::plain_header_values: return EventContainer::headers;
    case EventContainer::query_values: return EventContainer::multi_query;
    case EventContainer::plain_query_values: return EventContainer::query;
    case EventContainer::http:
    case EventContainer::identity: return EventContainer::context;
    case EventContainer::event:
    case EventContainer::none: return EventContainer::none;
    default: return EventContainer::event;
  }
}

EventContainer HttpEventReader::object_of(Member member) const {
  switch (member) {
    case Member::headers: return EventContainer::headers;
    case Member::multi_headers: return EventContainer::multi_headers;
    case Member::query: return EventContainer::query;
    case Member::multi_query: return EventContainer::multi_query;
    case Member::context: return EventContainer::context;
    case Member::http: return EventContainer::http;
    case Member::identity: return EventContainer::identity;
    default: return EventContainer::none;
  }
}

EventContainer HttpEventReader::array_of(Member member) const {
  if (container_ == EventContainer::multi_headers) return EventContainer::header_values;
  if (container_ == EventContainer::multi_query) return EventContainer::query_values;
  if (container_ == EventContainer::headers) return EventContainer::plain_header_values;
  if (container_ == EventContainer::query) return EventContainer::plain_query_values;
  return member == Member::cookies ? EventContainer::cookies : EventContainer::none;
}

// Enters `container`, or skips the container in the text if this is EventContainer::none.
bool HttpEventReader::begin_container(EventContainer container) {
  if (skipped_ > 0 || container == EventContainer::none) {
    ++skipped_;
  } else {
    container_ = container;
    member_ = member_of(container, {});  // for a list, the meaning of its elements
  }
  return true;
}

bool HttpEventReader::end_container() {
  if (skipped_ > 0) {
    --skipped_;
  } else {
    container_ = container_of(container_);
    member_ = Member::unknown;
  }
  return true;
}

bool HttpEventReader::begin_object() {
  if (skipped_ == 0 && container_ == EventContainer::none) return begin_container(EventContainer::event);
  if (skipped_ == 0 && member_ == Member::http) event_.has_http = true;
  if (skipped_ == 0 && member_ == Member::elb) event_.has_elb = true;
  return begin_container(object_of(member_));
}

bool HttpEventReader::key(std::string_view key) {
  CachedKey* known = keys_.find_or_add(place(), key);
  if (last_key_) last_key_->next = known;
  last_key_ = known;
  if (skipped_ > 0) return true;
  if (known) {
    begin_member(*known);
  } else {
    member_ = member_of(container_, key);
    name_ = lasting_view(key);
    header_kind_ = header_kind_of(key);
  }
  return true;
}

void HttpEventReader::add(std::string_view text) {
  switch (container_) {
    case EventContainer::headers:
    case EventContainer::plain_header_values: event_.headers.push_back(named(text)); break;
    case EventContainer::header_values: event_.multi_headers.push_back(named(text)); break;
    case EventContainer::query:
    case EventContainer::plain_query_values: event_.query.push_back(named(text)); break;
    case EventContainer::query_values: event_.multi_query.push_back(named(text)); break;
    case EventContainer::cookies: event_.cookies.push_back(lasting_view(text)); break;
    default: take(text);
  }
}

void HttpEventReader::take(std::string_view value) {
  switch (member_) {
    case Member::version: event_.version = lasting_view(value); break;
    case Member::method: event_.method = lasting_view(value); break;
    case Member::path: event_.path = lasting_view(value); break;
    case Member::raw_path: event_.raw_path = lasting_view(value); break;
    case Member::lattice_method: event_.lattice_method = lasting_view(value); break;
    case Member::lattice_path: event_.lattice_path = lasting_view(value); break;
    case Member::raw_query: event_.raw_query = lasting_view(value); break;
    case Member::body: event_.body = lasting_view(value); break;
    case Member::stage: event_.stage = lasting_view(value); break;
    case Member::domain: event_.domain = lasting_view(value); break;
    case Member::source_ip: event_.source_ip = lasting_view(value); break;
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

// Copies a string. All copies together are shorter than the event, so one reservation is enough.
std::string_view HttpEventReader::copied(std::string_view text) {
  if (unescaped_.capacity() < text_.size()) unescaped_.reserve(text_.size());
  assert(unescaped_.size() + text.size() <= unescaped_.capacity());
  const std::size_t start = unescaped_.size();
  unescaped_ += text;
  return std::string_view(unescaped_).substr(start);
}

}  // namespace martlet::lambda
