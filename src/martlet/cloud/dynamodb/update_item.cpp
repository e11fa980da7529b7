#include "dynamodb_handlers.hpp"
#include "item_writing.hpp"

namespace martlet::cloud::dynamodb {

Reply<ItemWriteResponse> update_item(TableStore& store, Call& call, UpdateItemRequest& request) {
  return ItemWriting(store, call, ItemWrite::Kind::update, "dynamodb:UpdateItem").answer(request, request.key);
}

}  // namespace martlet::cloud::dynamodb
