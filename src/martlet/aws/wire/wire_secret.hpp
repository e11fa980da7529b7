#pragma once
#include <string>
#include <utility>

#include <martlet/schema/type.hpp>

namespace martlet::aws {

/// A secret that is part of a message: a session key in a response of STS, the value of a parameter or of an environment variable. Unlike a
/// martlet::Secret, it is written with its struct, since it has to be sent: the result of to_json() is for the wire, never for a log. Apart
/// from that, only reveal() returns it.
class WireSecret {
 public:
  WireSecret() = default;
  explicit WireSecret(std::string text) : text_(std::move(text)) {}
  const std::string& reveal() const { return text_; }
  bool empty() const { return text_.empty(); }
  /// Compares in constant time.
  friend bool operator==(const WireSecret& a, const WireSecret& b) { return a.equals(b); }
  friend Schema describe(Type<WireSecret>);

 private:
  bool equals(const WireSecret& other) const;
  std::string text_;
};
Schema describe(Type<WireSecret>);

}  // namespace martlet::aws
