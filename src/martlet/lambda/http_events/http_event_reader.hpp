#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>
#include <martlet/json/sax_parser.hpp>

#include "http_event.hpp"
#include "http_event_member.hpp"
#include "key_cache.hpp"

namespace martlet::lambda {

/// A reader of events: reads an event's JSON text into an HttpEvent in one pass, and skips all other members. Reusable for many events.
class HttpEventReader {
 public:
  /// Reads an event. Fails as json::sax_parse() does.
  Result<void> read(std::string_view text);
  /// Returns the last event. Its views point into its text, or into this object for strings with escapes.
  const HttpEvent& event() const { return event_; }

 private:
  friend class json::SaxParser<HttpEventReader>;
  static EventContainer container_of(EventContainer inner);
  EventContainer object_of(Member member) const;
  EventContainer array_of(Member member) const;
  bool begin_container(EventContainer container);
  bool end_container();
  [[gnu::always_inline]] std::string_view lasting_view(std::string_view text);
  std::string_view copied(std::string_view text);
  void add(std::string_view text);
  void take(std::string_view value);
  EventContainer place() const { return skipped_ > 0 ? EventContainer::none : container_; }
  NameAndValue named(std::string_view value) { return {name_, lasting_view(value), header_kind_}; }

  // The events of the text (json::SaxHandler).
  bool begin_object();
  bool end_object() { return end_container(); }
  bool begin_array() { return begin_container(array_of(member_)); }
  bool end_array() { return end_container(); }
  bool key(std::string_view key);
  json::MembersTaken take_members(const char* at, const char* end);
  CachedKey* likely_key() const;
  [[gnu::always_inline]] void begin_member(const CachedKey& key);
  [[gnu::always_inline]] bool string(std::string_view text);
  bool int64(std::int64_t) { return true; }
  bool uint64(std::uint64_t) { return true; }
  bool number(double, std::string_view) { return true; }
  bool boolean(bool value);
  bool null() { return true; }

  HttpEvent event_;
  std::string_view text_;
  std::string unescaped_;  // strings that had escapes in the text; never grows while views point into it
  EventContainer container_ = EventContainer::none;
  Member member_ = Member::unknown;
  std::string_view name_;  // of the header or parameter whose value comes next
  HeaderKind header_kind_ = HeaderKind::ordinary;
  KeyCache keys_;
  CachedKey beginning_;            // before the first key
  CachedKey* last_key_ = nullptr;  // nullptr after an unknown key
  std::size_t skipped_ = 0;        // depth inside a skipped container
};

}  // namespace martlet::lambda
