#include "event_handlers.hpp"

#include <algorithm>

namespace martlet {

void EventHandlers::add(const EventKind& kind, std::string key, Declared declared) {
  auto found = std::ranges::find_if(kinds_, [&](const auto& one) { return one.first == &kind; });
  if (found == kinds_.end()) {
    const auto later = std::ranges::find_if(kinds_, [&](const auto& one) { return one.first->rank > kind.rank; });
    found = kinds_.emplace(later, &kind, OfKind());
  }
  found->second.insert_or_assign(std::move(key), std::move(declared));
}

const EventHandlers::Declared* EventHandlers::find(const OfKind& declared, const Delivery& delivery) {
  for (const std::string& key : delivery.keys) {
    if (const auto found = declared.find(key); found != declared.end()) return &found->second;
  }
  return nullptr;
}

std::string EventHandlers::to_text() const {
  std::string text;
  for (const auto& [kind, declared] : kinds_) {
    for (const auto& [key, one] : declared) text += (text.empty() ? "" : ", ") + one.path.substr(1);
  }
  return text.empty() ? "none" : text;
}

}  // namespace martlet
