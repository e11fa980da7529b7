#pragma once
#include <memory>
#include <string>
#include <string_view>

#include <martlet/auth/session/seal.hpp>
#include <martlet/config/secret.hpp>

namespace martlet::cloud {

/// Encrypts the texts that one service keeps in its database, so that none is on the disk in clear: not in the database, nor in its
/// write-ahead log. The key is derived from the state's master key and `purpose` ("lambda"): who has the one file can't read the other.
class KeptSecrets {
 public:
  KeptSecrets(const Secret& master_key, std::string_view purpose);

  /// `text`, encrypted, as ASCII. `context` says what it is ("event"): it can't be read as anything else.
  std::string close(std::string_view text, std::string_view context) const;
  /// What close() was given. Throws std::runtime_error for what was encrypted with another master key or in another context.
  std::string open(std::string_view kept, std::string_view context) const;

 private:
  std::shared_ptr<const Seal> seal_;
};

}  // namespace martlet::cloud
