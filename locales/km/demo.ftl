# People and places of the demo; all of them are made up
demo-officer = លី វ៉ី (គំរូ)
demo-reviewer = វ៉ាង ហ្វាង (គំរូ)
demo-scholar-en = Anna Weber (គំរូ)
demo-scholar-zh = ចាង មីង (គំរូ)
demo-station-kunming = ស្ថានីយកម្មវិធី HOME នៃសាកលវិទ្យាល័យមួយនៅគុនមិញ (គំរូ)
demo-station-honghe = ស្ថានីយកម្មវិធី HOME នៃវិទ្យាស្ថានមួយនៅហុងហឺ (គំរូ)
demo-station-dali = ស្ថានីយកម្មវិធី HOME នៃសាកលវិទ្យាល័យមួយនៅតាលី (គំរូ)
demo-event = វគ្គពិសេស HOME៖ បច្ចេកវិទ្យាសំឡេង និងភាសាសម្រាប់អាស៊ីអាគ្នេយ៍ (គំរូ)
demo-event-text = បទបង្ហាញខ្លីៗពីក្រុមស្រាវជ្រាវបីនៅគុនមិញ បន្ទាប់មកមានពេលជួបពិភាក្សា។ សម្រាប់អ្នកស្រាវជ្រាវផ្នែកសំឡេង ការបកប្រែ ឬសំណុំទិន្នន័យភាសានៃភាសាក្នុងតំបន់។
demo-event-organiser = ការិយាល័យកម្មវិធី HOME ខេត្តយូណាន (គំរូ)
demo-event-venue = សាលបាឋកថាទី 2 សាកលវិទ្យាល័យមួយនៅគុនមិញ
