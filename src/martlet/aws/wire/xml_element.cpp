#include "xml_element.hpp"

#include <algorithm>

namespace martlet::aws {

const XmlElement* XmlElement::find(std::string_view child) const {
  const auto found = std::find_if(children.begin(), children.end(), [&](const XmlElement& one) { return one.name == child; });
  return found == children.end() ? nullptr : &*found;
}

std::string_view XmlElement::text_of(std::string_view child) const {
  const XmlElement* found = find(child);
  return found ? std::string_view(found->text) : std::string_view();
}

}  // namespace martlet::aws
