#pragma once
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace martlet {

/// The SHA-256 hash (FIPS 180-4) of bytes that arrive in parts. A plain value: a copy continues from the state of the original.
///
///     Sha256 hash;
///     hash.update("part");
///     std::string hex = to_hex(hash.digest());
///
/// Lambda's CodeSha256 is `to_base64(sha256(zip))`.
class Sha256 {
 public:
  static constexpr std::size_t digest_bytes = 32;
  Sha256();
  void update(std::string_view bytes);
  /// Returns the 32 bytes of the hash of the input so far. More input may follow.
  std::string digest() const;

 private:
  static constexpr std::size_t state_bytes = 112;
  alignas(std::max_align_t) std::array<std::byte, state_bytes> state_;
};

/// Returns the SHA-256 hash, 32 bytes.
std::string sha256(std::string_view bytes);
/// Returns the HMAC-SHA-256 (RFC 2104), 32 bytes. To compare it with a received value, use equals_in_constant_time() from text.hpp.
std::string hmac_sha256(std::string_view key, std::string_view bytes);

}  // namespace martlet
