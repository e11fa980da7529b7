#pragma once
#include <martlet/aws/dynamodb/table.hpp>

#include "attachment_store.hpp"

namespace orders {

/// Attachments in DynamoDB, whose items have 400 KB at most: the bytes are in parts, and the head names those that count. An attachment
/// that takes the place of another one is uploaded beside it, until its head is written.
class DynamoDbAttachmentStore final : public AttachmentStore {
 public:
  explicit DynamoDbAttachmentStore(martlet::aws::DynamoDbTable& table) : table_(table) {}

  Outcome<Attached> put(const std::string& order, const std::string& media_type, const std::string& bytes) override;
  Outcome<Attachment> find(const std::string& order) const override;

 private:
  martlet::aws::DynamoDbTable& table_;
};

}  // namespace orders
