#pragma once
#include <string>
#include <vector>

namespace martlet {

/// The description of a service in its documentation: OpenAPI's Info Object, and other members that concern the whole service.
struct ApiInfo {
  struct Tag {
    std::string name;
    std::string description;  ///< Markdown
  };
  std::string title{};        ///< "": the program's name
  std::string version{};      ///< version of the API; "": "0.0.0"
  std::string summary{};      ///< one sentence
  std::string description{};  ///< Markdown
  std::string contact_name{}, contact_url{}, contact_email{};
  std::string license_name{}, license_url{};
  std::vector<std::string> servers{};  ///< base URLs of the paths; empty: the document's own server
  std::vector<Tag> tags{};             ///< descriptions of the routes' tags; in this order
};

}  // namespace martlet
