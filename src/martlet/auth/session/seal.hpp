#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace martlet {

/// The encryption and authentication of texts with a secret: AES-256-GCM (NIST SP 800-38D) with a separate key and nonce for each text.
class Seal {
 public:
  explicit Seal(std::string_view secret);
  Seal(const Seal&) = delete;
  ~Seal();

  /// Returns a 16-byte salt, a 12-byte nonce, the encrypted text, and a 16-byte tag. `context` is authenticated, too, but not
  /// included.
  std::string close(std::string_view text, std::string_view context) const;
  /// Returns nullopt if `sealed` wasn't sealed with this secret and context.
  std::optional<std::string> open(std::string_view sealed, std::string_view context) const;

 private:
  std::string key_for(std::string_view salt) const;
  std::string master_;
};

}  // namespace martlet
