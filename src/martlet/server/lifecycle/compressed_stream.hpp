#pragma once
#include <memory>
#include <string>

#include <martlet/http/content_coding.hpp>
#include <martlet/http/response.hpp>

namespace martlet {

/// The same content, compressed while it is sent.
std::unique_ptr<http::BodyStream> compressed(std::unique_ptr<http::BodyStream> content, http::ContentCoding coding);
std::unique_ptr<http::BodyStream> compressed(std::string content, http::ContentCoding coding);

}  // namespace martlet
