#include "configuration_response.hpp"

#include <string>

#include "response_headers.hpp"

namespace martlet::cloud::s3 {
namespace {

constexpr std::string_view xml_namespace = " xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";

}  // namespace

http::Response configuration_response(const Call& call, std::string_view name, std::string_view content) {
  std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + std::string(name) + std::string(xml_namespace) + ">" +
                     std::string(content) + "</" + std::string(name) + ">";
  http::Response response = begin_response(call, 200);
  response.headers.set("content-type", "application/xml");
  response.headers.set("content-length", std::to_string(text.size()));
  response.body = std::move(text);
  return response;
}

}  // namespace martlet::cloud::s3
