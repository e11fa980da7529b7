#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace martlet::aws {

/// An element of an XML document, without attributes and namespaces, which AWS's responses don't use.
struct XmlElement {
  std::string name;  ///< without its prefix
  std::string text;
  std::vector<XmlElement> children;

  const XmlElement* find(std::string_view child) const;
  /// Returns the text of a child, or "" if there is no such child.
  std::string_view text_of(std::string_view child) const;
};

/// Reads a document. Returns nullopt if it is malformed, or nested deeper than any response. Entities of a DTD are not expanded.
std::optional<XmlElement> read_xml(std::string_view text);

}  // namespace martlet::aws
