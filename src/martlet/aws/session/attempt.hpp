#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include <martlet/aws/session/session.hpp>
#include <martlet/aws/wire/download_sink.hpp>
#include <martlet/aws/wire/operation.hpp>
#include <martlet/aws/wire/request_writer.hpp>
#include <martlet/aws/wire/response_reader.hpp>
#include <martlet/aws/wire/upload_content.hpp>

namespace martlet::aws {

/// The size limit in bytes of a response that is read as a whole. A longer error text is cut off.
inline constexpr std::size_t response_bytes_max = 64 * 1024 * 1024;

/// One attempt to send a request. attempt() gets credentials, signs, sends, and reads the response; it corrects the clock if it was wrong.
/// `content`, if set, is sent instead of the request's body. `sink`, if set, receives the body of a success from byte `received` on, and
/// `received` counts its bytes. The operation, request, content and sink must outlive the attempt.
struct Attempt {
  const Operation& operation;
  const WireRequest& request;
  const UploadContent* content = nullptr;
  std::string content_hash{};  ///< hex
  DownloadSink* sink = nullptr;
  std::uint64_t received = 0;
  std::optional<http::Headers> head{};  ///< the headers of the first success from which the sink received bytes
};
Task<Outcome<WireResponse>> attempt(Session session, Attempt& once);

/// Returns the extra time that an upload of this size is allowed to take.
std::chrono::seconds upload_time(std::uint64_t bytes);

}  // namespace martlet::aws
