#pragma once
#include <string>
#include <utility>

#include <martlet/schema/type.hpp>

namespace martlet::aws {

/// A secret that belongs into a message: a session key in an answer of STS, the value of a parameter, of an environment variable. Unlike
/// martlet::Secret it is written where its struct is written, since that is how it travels; to_json() of a struct that holds one is for
/// the wire, never for a log. There is no other way out but reveal().
class WireSecret {
 public:
  WireSecret() = default;
  explicit WireSecret(std::string text) : text_(std::move(text)) {}
  const std::string& reveal() const { return text_; }
  bool empty() const { return text_.empty(); }
  /// In constant time.
  friend bool operator==(const WireSecret& a, const WireSecret& b) { return a.equals(b); }
  friend Schema describe(Type<WireSecret>);

 private:
  bool equals(const WireSecret& other) const;
  std::string text_;
};
Schema describe(Type<WireSecret>);

}  // namespace martlet::aws
