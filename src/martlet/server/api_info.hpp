#pragma once
#include <string>
#include <vector>

namespace martlet {

/// What a service says about itself in its documentation: OpenAPI's Info Object, and whatever else concerns the whole service.
struct ApiInfo {
  struct Tag {
    std::string name;
    std::string description;  ///< Markdown
  };
  std::string title{};        ///< "": the program's name
  std::string version{};      ///< of the API; "": "0.0.0"
  std::string summary{};      ///< one sentence
  std::string description{};  ///< Markdown
  std::string contact_name{}, contact_url{}, contact_email{};
  std::string license_name{}, license_url{};
  std::vector<std::string> servers{};  ///< URLs that the paths are below; empty: where the document comes from
  std::vector<Tag> tags{};             ///< descriptions of the tags that routes have; in this order
};

}  // namespace martlet
