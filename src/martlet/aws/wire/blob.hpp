#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/schema/type.hpp>

namespace martlet::aws {

/// Bytes in a JSON message, stored as base64, since they are sent as base64.
class Blob {
 public:
  Blob() = default;
  explicit Blob(std::string_view bytes);
  /// Returns the bytes, or nullopt if the received text isn't base64.
  std::optional<std::string> bytes() const;
  const std::string& base64() const { return base64_; }
  friend bool operator==(const Blob&, const Blob&) = default;
  friend Schema describe(Type<Blob>);

 private:
  std::string base64_;
};
Schema describe(Type<Blob>);

}  // namespace martlet::aws
