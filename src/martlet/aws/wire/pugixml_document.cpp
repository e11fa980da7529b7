#include "xml_element.hpp"

#include <pugixml.hpp>

namespace martlet::aws {
namespace {

// AWS's documents are flat, so deeper nesting is refused.
constexpr std::size_t depth_max = 64;

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t at = name.find(':');
  return at == std::string_view::npos ? name : name.substr(at + 1);
}

bool copy(const pugi::xml_node& from, XmlElement& to, std::size_t depth) {
  if (depth > depth_max) return false;
  to.name = local_name(from);
  for (const pugi::xml_node& child : from.children()) {
    if (child.type() == pugi::node_element) {
      if (!copy(child, to.children.emplace_back(), depth + 1)) return false;
    } else if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
      to.text += child.value();
    }
  }
  return true;
}

}  // namespace

std::optional<XmlElement> read_xml(std::string_view text) {
  pugi::xml_document document;
  // No DTD is read, so the only entities are XML's own five and numeric characters.
  constexpr unsigned options = pugi::parse_default | pugi::parse_ws_pcdata_single;
  const pugi::xml_parse_result result = document.load_buffer(text.data(), text.size(), options, pugi::encoding_utf8);
  if (!result || !document.document_element()) return std::nullopt;
  XmlElement root;
  if (!copy(document.document_element(), root, 0)) return std::nullopt;
  return root;
}

}  // namespace martlet::aws
