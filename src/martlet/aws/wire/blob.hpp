#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/schema/type.hpp>

namespace martlet::aws {

/// Bytes in a JSON message, where they are written as base64: kept in that form, since that is the one that is sent.
class Blob {
 public:
  Blob() = default;
  explicit Blob(std::string_view bytes);
  /// nullopt where what came is not base64.
  std::optional<std::string> bytes() const;
  const std::string& base64() const { return base64_; }
  friend bool operator==(const Blob&, const Blob&) = default;
  friend Schema describe(Type<Blob>);

 private:
  std::string base64_;
};
Schema describe(Type<Blob>);

}  // namespace martlet::aws
