#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include <martlet/json/key_matcher.hpp>

#include "header_kind.hpp"
#include "http_event_member.hpp"

namespace martlet::lambda {

/// A key that occurred in an earlier event, and its meaning.
struct CachedKey {
  json::KeyMatcher matcher;
  EventContainer container = EventContainer::none;
  Member member = Member::unknown;
  HeaderKind header_kind = HeaderKind::ordinary;  ///< if it is the name of a header
  CachedKey* next = nullptr;                      ///< the key that followed its last occurrence, in any container

  std::string_view text() const { return matcher.text().substr(1, matcher.text().size() - 3); }
};

/// The keys of earlier events. An integration writes the members of its events, and a client its headers, always in the same order: the key
/// after a known one is likely to be the same as last time, so comparing its bytes is enough to identify it. Keys are always compared with
/// the text; a wrong guess only costs time.
class KeyCache {
 public:
  /// Returns the key `text` of `container`, and stores it. Returns nullptr for a key that is not stored: one that JSON may write in
  /// several ways, a long one, or any when there are already many, so that clients can't fill the memory.
  CachedKey* find_or_add(EventContainer container, std::string_view text);

 private:
  static constexpr std::size_t keys_max = 256;
  static constexpr std::size_t key_bytes_max = 64;
  // A map's key is the container, as a byte, followed by the text.
  std::unordered_map<std::string, CachedKey> keys_;
  std::string sought_;
};

}  // namespace martlet::lambda
