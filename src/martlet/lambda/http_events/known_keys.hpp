#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include <martlet/json/quoted_key.hpp>

#include "event_members.hpp"
#include "header_name.hpp"

namespace martlet::lambda {

/// A key of an event as it was met before, with what it means.
struct KnownKey {
  json::QuotedKey quoted;
  Container container = Container::none;
  Member member = Member::unknown;
  HeaderName header = HeaderName::ordinary;  ///< where it is the name of a header
  KnownKey* next = nullptr;                  ///< the key that came after it when it was met last, wherever that was

  std::string_view text() const { return quoted.text().substr(1, quoted.text().size() - 3); }
};

/// The keys of the events that a function has met. An integration writes the members of its events, and a client its headers, in the same
/// order again and again: the key after a known one is likely to be the same as last time, so that a comparison of its bytes tells what
/// it is. Keys are compared with the text; a wrong guess costs time and nothing else.
class KnownKeys {
 public:
  /// The key `text` of `container`, remembered from now on. nullptr for one that isn't: those whose JSON text may be another, long ones,
  /// and any once there are many, so that clients can't fill the memory.
  KnownKey* find_or_add(Container container, std::string_view text);

 private:
  static constexpr std::size_t keys_max = 256;
  static constexpr std::size_t key_bytes_max = 64;
  // By its container, as a byte, and its text.
  std::unordered_map<std::string, KnownKey> keys_;
  std::string sought_;
};

}  // namespace martlet::lambda
