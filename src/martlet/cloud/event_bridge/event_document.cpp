#include "event_document.hpp"

namespace martlet::cloud::event_bridge {

json::Value event_document(const Event& event, const std::string& id) {
  json::Object members;
  members.emplace_back("version", "0");
  members.emplace_back("id", id);
  members.emplace_back("detail-type", event.detail_type);
  members.emplace_back("source", event.source);
  members.emplace_back("account", event.account);
  // Times are precise to the second, as AWS writes them.
  members.emplace_back("time", to_iso8601(event.time).substr(0, std::string_view("2026-01-31T12:00:00").size()) + "Z");
  members.emplace_back("region", event.region);
  json::Array resources;
  for (const std::string& resource : event.resources) resources.emplace_back(resource);
  members.emplace_back("resources", std::move(resources));
  members.emplace_back("detail", event.detail);
  return members;
}

}  // namespace martlet::cloud::event_bridge
