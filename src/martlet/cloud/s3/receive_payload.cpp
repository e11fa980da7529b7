#include "receive_payload.hpp"

#include <limits>

#include <martlet/base/digest.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>
#include <martlet/http/streamed_request_body.hpp>

#include "aws_chunked_decoder.hpp"
#include "payload_claims.hpp"
#include "s3_errors.hpp"

namespace martlet::cloud::s3 {
namespace {

using Coding = PayloadClaims::Coding;

ServiceFailure storage_failed(const Error& error) {
  return service_error(500, "InternalError", "We encountered an internal error. Please try again. " + error.what);
}

ServiceFailure wrong_md5(const std::string& claimed, const std::string& found) {
  return service_error(400, "BadDigest", "The Content-MD5 you specified did not match what we received.",
                       {{"ExpectedDigest", to_base64(claimed)}, {"CalculatedDigest", to_base64(found)}});
}

ServiceFailure wrong_checksum(ChecksumAlgorithm algorithm) {
  return service_error(400, "BadDigest",
                       "The " + std::string(name_of(algorithm)) + " you specified did not match the calculated checksum.");
}

ServiceFailure upload_interrupted(const Error& error) {
  if (error.code == Code::timeout)
    return service_error(
        400, "RequestTimeout",
        "Your socket connection to the server was not read from or written to within the timeout period. Idle connections will be "
        "closed.");
  return incomplete_body();
}

std::optional<AwsChunkedDecoder> decoder_of(const Call& call, const PayloadClaims& claims) {
  if (claims.coding == Coding::plain) return std::nullopt;
  const Secret& secret = call.identity.secret_access_key;
  std::optional<ChunkSignatures> signatures;
  if (claims.coding == Coding::signed_chunks && !secret.empty()) signatures.emplace(call.signature, secret);
  return std::optional<AwsChunkedDecoder>(std::in_place, std::move(signatures), claims.has_trailer);
}

class Receiver {
 public:
  Receiver(const Call& call, ObjectContents& contents, PayloadClaims claims, const PayloadOptions& options)
      : claims_(std::move(claims)),
        options_(options),
        writer_(contents.write()),
        decoder_(decoder_of(call, claims_)),
        md5_(Digest::Algorithm::md5),
        checksum_(claims_.algorithm.value_or(options.algorithm)) {}

  ServiceResult<> take(std::string_view bytes) {
    if (!decoder_) return add_content(bytes);
    return decoder_->decode(bytes, [this](std::string_view content) { return add_content(content); });
  }

  ServiceResult<Payload> finish() {
    if (ServiceResult<> right = verify(); !right) return std::unexpected(std::move(right).error());
    Result<Content> content = writer_.finish(options_.always_in_file);
    if (!content) return storage_failed(content.error());
    return Payload{.content = *std::move(content),
                   .md5 = md5_.bytes(),
                   .algorithm = claims_.algorithm.value_or(options_.algorithm),
                   .checksum = checksum_.bytes(),
                   .has_own_checksum = claims_.algorithm.has_value()};
  }

 private:
  ServiceResult<> add_content(std::string_view bytes) {
    length_ += bytes.size();
    if (length_ > claims_.length) return incomplete_body();
    md5_.update(bytes);
    checksum_.update(bytes);
    if (claims_.sha256) sha256_.update(bytes);
    if (Result<void> stored = writer_.append(bytes); !stored) return storage_failed(stored.error());
    return {};
  }

  ServiceResult<> verify() {
    if (decoder_) {
      if (ServiceResult<> complete = decoder_->finish(); !complete) return complete;
    }
    if (length_ != claims_.length) return incomplete_body();
    if (claims_.sha256 && *claims_.sha256 != to_hex(sha256_.digest()))
      return service_error(400, "XAmzContentSHA256Mismatch", "The provided 'x-amz-content-sha256' header does not match what was computed.",
                           {{"ClientComputedContentSHA256", *claims_.sha256}, {"S3ComputedContentSHA256", to_hex(sha256_.digest())}});
    if (claims_.md5 && *claims_.md5 != md5_.bytes()) return wrong_md5(*claims_.md5, md5_.bytes());
    return verify_checksum();
  }

  ServiceResult<> verify_checksum() {
    if (!claims_.algorithm) return {};
    if (!claims_.checksum && claims_.has_trailer) {
      const std::string* const text = decoder_->trailer().get(checksum_header(*claims_.algorithm));
      if (!text) return malformed_trailer();
      ServiceResult<std::string> checksum = read_checksum(*claims_.algorithm, *text);
      if (!checksum) return std::unexpected(std::move(checksum).error());
      claims_.checksum = *std::move(checksum);
    }
    if (claims_.checksum && *claims_.checksum != checksum_.bytes()) return wrong_checksum(*claims_.algorithm);
    return {};
  }

  PayloadClaims claims_;
  const PayloadOptions options_;
  ObjectContents::Writer writer_;
  std::optional<AwsChunkedDecoder> decoder_;
  Digest md5_;
  Checksum checksum_;
  Sha256 sha256_;
  std::uint64_t length_ = 0;
};

constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();  // read_payload_claims() has checked the limit

Task<ServiceResult<>> receive_whole_body(Call& call, Receiver& receiver) {
  Task<Result<std::string_view>> reading = call.request.body->read(no_limit, call.request.deadline);
  const Result<std::string_view> body = co_await std::move(reading);
  if (!body) co_return upload_interrupted(body.error());
  co_return receiver.take(*body);
}

Task<ServiceResult<>> receive_body_parts(Call& call, http::StreamedRequestBody& body, Receiver& receiver) {
  while (true) {
    Task<Result<std::optional<std::string>>> reading = body.next(no_limit, call.request.deadline);
    const Result<std::optional<std::string>> part = co_await std::move(reading);
    if (!part) co_return upload_interrupted(part.error());
    if (!*part) co_return ServiceResult<>();
    ServiceResult<> taken = receiver.take(**part);
    if (!taken) co_return taken;
  }
}

}  // namespace

Task<ServiceResult<Payload>> receive_payload(Call& call, ObjectContents& contents, PayloadOptions options) {
  ServiceResult<PayloadClaims> claims = read_payload_claims(call);
  if (!claims) co_return std::unexpected(std::move(claims).error());
  Receiver receiver(call, contents, *std::move(claims), options);
  http::StreamedRequestBody* const parts = dynamic_cast<http::StreamedRequestBody*>(call.request.body);
  ServiceResult<> taken;
  if (parts) {
    Task<ServiceResult<>> taking = receive_body_parts(call, *parts, receiver);
    taken = co_await std::move(taking);
  } else {
    Task<ServiceResult<>> taking = receive_whole_body(call, receiver);
    taken = co_await std::move(taking);
  }
  if (!taken) co_return std::unexpected(std::move(taken).error());
  co_return receiver.finish();
}

}  // namespace martlet::cloud::s3
