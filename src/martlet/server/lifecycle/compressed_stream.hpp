#pragma once
#include <memory>
#include <string>

#include <martlet/http/content_coding.hpp>
#include <martlet/http/response.hpp>

namespace martlet {

/// When the compressor flushes its output: after every part, so that the client receives each one when it is produced; or when its buffer
/// is full, for content that is available as a whole.
enum class Flush { each_part, when_full };

/// Returns a stream that compresses the content while it is sent.
std::unique_ptr<http::BodyStream> compressed(std::unique_ptr<http::BodyStream> content, http::ContentCoding coding, Flush flush);
std::unique_ptr<http::BodyStream> compressed(std::string content, http::ContentCoding coding);

}  // namespace martlet
