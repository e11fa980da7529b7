#pragma once
#include <memory>
#include <string>

#include <martlet/http/content_coding.hpp>
#include <martlet/http/response.hpp>

namespace martlet {

/// When the compressor gives out what it has: after every part, so that the client has it when it is made, or when it has much, for content
/// that is there as a whole.
enum class Flush { each_part, when_full };

/// The same content, compressed while it is sent.
std::unique_ptr<http::BodyStream> compressed(std::unique_ptr<http::BodyStream> content, http::ContentCoding coding, Flush flush);
std::unique_ptr<http::BodyStream> compressed(std::string content, http::ContentCoding coding);

}  // namespace martlet
