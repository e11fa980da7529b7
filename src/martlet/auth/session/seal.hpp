#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace martlet {

/// Encrypts and authenticates texts by a secret: AES-256-GCM (NIST SP 800-38D) with a key and a nonce of its own for each text.
class Seal {
 public:
  explicit Seal(std::string_view secret);
  Seal(const Seal&) = delete;
  ~Seal();

  /// Bytes: 16 of salt, 12 of nonce, the text encrypted, 16 of tag. `context` is authenticated with it, and isn't in it.
  std::string close(std::string_view text, std::string_view context) const;
  /// nullopt for what this secret hasn't sealed in this context.
  std::optional<std::string> open(std::string_view sealed, std::string_view context) const;

 private:
  std::string key_for(std::string_view salt) const;
  std::string master_;
};

}  // namespace martlet
