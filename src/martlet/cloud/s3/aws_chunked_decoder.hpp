#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/base/sha256.hpp>
#include <martlet/cloud/api/service_error.hpp>
#include <martlet/cloud/signature/chunk_signatures.hpp>
#include <martlet/http/headers.hpp>

namespace martlet::cloud::s3 {

/// An incremental decoder of the content coding `aws-chunked`: chunks, each optionally signed, followed by an optional trailer.
/// Contract: Amazon S3 API Reference, "Signature calculations for the Authorization header" (transferring payload in multiple chunks).
class AwsChunkedDecoder {
 public:
  /// `signatures` checks chunks and trailer; it is nullopt if they aren't signed, or if any secret is accepted for their access key.
  AwsChunkedDecoder(std::optional<ChunkSignatures> signatures, bool is_trailer_signed)
      : signatures_(std::move(signatures)), is_trailer_signed_(is_trailer_signed) {}

  using Sink = std::function<ServiceResult<>(std::string_view)>;
  /// Decodes `bytes` and passes the content to `sink`. Fails if `sink` fails, or if the coding or a signature is wrong.
  ServiceResult<> decode(std::string_view bytes, const Sink& sink);
  /// Ends the body. Fails if it is incomplete.
  ServiceResult<> finish() const;
  const http::Headers& trailer() const { return trailer_; }

 private:
  enum class State { head, data, data_end, trailer, ended };
  ServiceResult<> read_line(std::string_view line);
  ServiceResult<> begin_chunk(std::string_view line);
  ServiceResult<> end_chunk();
  ServiceResult<> read_trailer(std::string_view line);
  ServiceResult<> check_trailer();

  std::optional<ChunkSignatures> signatures_;
  const bool is_trailer_signed_;
  State state_ = State::head;
  std::string line_;  // the received part of the current line
  std::uint64_t left_ = 0;
  bool is_last_ = false;
  std::string chunk_signature_;
  Sha256 chunk_hash_;
  http::Headers trailer_;
  std::string trailer_text_;
  std::string trailer_signature_;
};

}  // namespace martlet::cloud::s3
