#pragma once
#include <memory>
#include <string>
#include <string_view>

#include <martlet/auth/session/seal.hpp>
#include <martlet/config/secret.hpp>

namespace martlet::cloud {

/// A cipher for the texts that a service stores in its database, so that neither the database nor its write-ahead log contains plaintext.
/// The key is derived from the state's master key and `purpose` ("lambda"), so the database alone doesn't reveal the texts.
class TextCipher {
 public:
  TextCipher(const Secret& master_key, std::string_view purpose);

  /// Returns `text`, encrypted, as ASCII. `context` is the kind of text ("event"). Decryption requires the same context.
  std::string encrypt(std::string_view text, std::string_view context) const;
  /// Returns the text that encrypt() encrypted. Throws std::runtime_error if the text was encrypted with another master key or in another
  /// context.
  std::string decrypt(std::string_view encrypted, std::string_view context) const;

 private:
  std::shared_ptr<const Seal> seal_;
};

}  // namespace martlet::cloud
