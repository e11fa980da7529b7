#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include <martlet/cloud/api/call.hpp>

#include "checksum.hpp"

namespace martlet::cloud::s3 {

/// What a request's headers state about its body.
struct PayloadClaims {
  enum class Coding { plain, chunked, signed_chunks };
  Coding coding = Coding::plain;
  bool has_trailer = false;
  std::uint64_t length = 0;             ///< decoded
  std::optional<std::string> md5{};     ///< raw
  std::optional<std::string> sha256{};  ///< hex, as signed
  std::optional<ChecksumAlgorithm> algorithm{};
  std::optional<std::string> checksum{};  ///< raw; nullopt if it is in the trailer, or if only the algorithm is named
};

/// Reads the headers. Fails if S3 would reject the request before reading its body.
ServiceResult<PayloadClaims> read_payload_claims(const Call& call);

/// Decodes the base64 checksum of a header or trailer. Fails if it isn't valid for the algorithm.
ServiceResult<std::string> read_checksum(ChecksumAlgorithm algorithm, std::string_view text);

}  // namespace martlet::cloud::s3
