#pragma once
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace martlet {

/// A hash of bytes that arrive in parts, with an algorithm that a protocol requires: S3's ETags are MD5 (RFC 1321), its checksums may be
/// SHA-1. Neither is for security. This is a plain value: a copy continues from the state of the original. If you only need SHA-256, use
/// Sha256 (sha256.hpp).
class Digest {
 public:
  enum class Algorithm { md5, sha1, sha256 };
  explicit Digest(Algorithm algorithm);
  void update(std::string_view bytes);
  /// Returns the 16, 20 or 32 bytes of the hash of the input so far. More input may follow.
  std::string bytes() const;

 private:
  static constexpr std::size_t state_bytes = 112;
  Algorithm algorithm_;
  alignas(std::max_align_t) std::array<std::byte, state_bytes> state_;
};

/// Returns the MD5 hash, 16 bytes.
std::string md5(std::string_view bytes);
/// Returns the SHA-1 hash (FIPS 180-4), 20 bytes. For identifiers that are defined with it, never for security.
std::string sha1(std::string_view bytes);
/// Returns the HMAC-SHA-1 (RFC 2104), 20 bytes, which AWS signatures before version 4 use.
std::string hmac_sha1(std::string_view key, std::string_view bytes);

}  // namespace martlet
