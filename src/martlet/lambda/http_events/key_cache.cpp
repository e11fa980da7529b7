#include "key_cache.hpp"

#include <algorithm>

namespace martlet::lambda {
namespace {

bool is_plain(char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; }

bool names_headers(EventContainer container) { return container == EventContainer::headers || container == EventContainer::multi_headers; }

}  // namespace

CachedKey* KeyCache::find_or_add(EventContainer container, std::string_view text) {
  if (text.size() > key_bytes_max || !std::all_of(text.begin(), text.end(), is_plain)) return nullptr;
  sought_ = static_cast<char>(container);
  sought_ += text;
  const auto found = keys_.find(sought_);
  if (found != keys_.end()) return &found->second;
  if (keys_.size() == keys_max) return nullptr;
  const HeaderKind header_kind = names_headers(container) ? header_kind_of(text) : HeaderKind::ordinary;
  CachedKey key = {json::KeyMatcher(text), container, member_of(container, text), header_kind};
  return &keys_.emplace(sought_, std::move(key)).first->second;
}

}  // namespace martlet::lambda
