#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include <martlet/cloud/api/call.hpp>

#include "checksum.hpp"

namespace martlet::cloud::s3 {

/// What a request says of its body before that comes.
struct PayloadClaims {
  enum class Coding { plain, chunked, signed_chunks };
  Coding coding = Coding::plain;
  bool has_trailer = false;
  std::uint64_t length = 0;             ///< decoded
  std::optional<std::string> md5{};     ///< raw
  std::optional<std::string> sha256{};  ///< hex, as it was signed
  std::optional<ChecksumAlgorithm> algorithm{};
  std::optional<std::string> checksum{};  ///< raw; none: in the trailer, or only the algorithm is named
};

/// Fails for what S3 refuses before it reads.
Reply<PayloadClaims> read_payload_claims(const Call& call);

/// A checksum of a header or trailer: base64. Fails where it isn't one of this algorithm.
Reply<std::string> read_checksum(ChecksumAlgorithm algorithm, std::string_view text);

}  // namespace martlet::cloud::s3
